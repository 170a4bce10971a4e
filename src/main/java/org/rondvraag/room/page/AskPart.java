package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form for a question, or why there is none; as {@code model/ask.js}. */
final class AskPart {
    private AskPart() {}

    static Map<String, Object> of(PhoneFrame c) {
        JsonObject item = c.item();
        if (!c.asking() || item == null) {
            return Map.of("id", "vraag", "closed", c.words().text("ask.closed"));
        }
        JsonObject refusal =
                c.refusal() != null && "question.ask".equals(c.refusal().getString("do")) ? c.refusal() : null;
        JsonObject values = refusal == null ? new JsonObject() : refusal.getJsonObject("values", new JsonObject());
        return new Tree()
                .with("id", "vraag")
                .flag("open", true)
                .with("action", c.action())
                .with("item", c.itemId())
                .with("text", values.getString("text", ""))
                .with("by", values.getString("by", ""))
                .with("hint", c.words().text(c.event().getBoolean("review") ? "ask.reviewed" : "ask.direct"))
                .with("error", refusal == null ? null : refusal.getString("message"))
                .with("to", addressees(c, item, values.getString("to")))
                .done();
    }

    /** Who can be asked: the panel without its chair, or the speakers; nobody to choose from when there is one. */
    private static @Nullable List<Map<String, Object>> addressees(
            PhoneFrame c, JsonObject item, @Nullable String chosen) {
        boolean panel = item.getString("kind").equals("panel");
        List<JsonObject> people = c.people(item.getJsonArray("people")).stream()
                .filter(person -> !panel || !"chair".equals(person.getString("role")))
                .toList();
        if (people.size() < 2) {
            return null;
        }
        List<Map<String, Object>> options = new ArrayList<>();
        options.add(option("", c.words().text(panel ? "ask.to.panel" : "ask.to.all"), chosen));
        people.forEach(person -> options.add(option(person.getString("id"), person.getString("name"), chosen)));
        return options;
    }

    private static Map<String, Object> option(String value, String name, @Nullable String chosen) {
        return new Tree()
                .with("value", value)
                .with("name", name)
                .flag("chosen", value.equals(chosen))
                .done();
    }
}
