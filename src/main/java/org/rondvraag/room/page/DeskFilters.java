package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the list can be narrowed to: whom of the panel a question is for, and the labels in use; as {@code model/desk-filter.js}. */
final class DeskFilters {
    private DeskFilters() {}

    static List<Map<String, Object>> of(DeskFrame c) {
        Stream<Map<String, Object>> all = Stream.of(new Tree()
                .with("value", "")
                .with("label", c.words().text("desk.filter.all"))
                .flag("chosen", true)
                .done());
        return Stream.of(all, people(c), labels(c)).flatMap(options -> options).toList();
    }

    private static Stream<Map<String, Object>> people(DeskFrame c) {
        JsonObject item = c.page().item();
        JsonObject people = c.state().getJsonObject("people");
        return PhoneFrame.strings(item == null ? new JsonArray() : item.getJsonArray("people"))
                .filter(people::containsKey)
                .map(id -> Map.of(
                        "value",
                        "to:" + id,
                        "label",
                        c.words()
                                .text(
                                        "panel.to",
                                        Map.of("name", people.getJsonObject(id).getString("name")))));
    }

    private static Stream<Map<String, Object>> labels(DeskFrame c) {
        return c.questions(question -> true)
                .flatMap(id -> PhoneFrame.strings(c.question(id).getJsonArray("labels", new JsonArray())))
                .distinct()
                .sorted()
                .map(label -> Map.of(
                        "value",
                        "label:" + label,
                        "label",
                        c.words().text("desk.filter.label", Map.of("label", label))));
    }
}
