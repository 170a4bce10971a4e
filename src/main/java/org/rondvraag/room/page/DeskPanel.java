package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the desk told the panel and who read it, and who had the floor; as {@code model/desk-panel.js}. */
final class DeskPanel {
    private DeskPanel() {}

    static Map<String, Object> of(DeskFrame c) {
        return new Tree()
                .with("cues", cues(c).map(id -> told(c, id)).toList())
                .with("shares", ShareRows.of(c))
                .done();
    }

    /** The cues of the current item, the newest first: ids. */
    static Stream<String> cues(DeskFrame c) {
        return all(c).fieldNames().stream()
                .sorted(Comparator.comparing((String id) -> -cue(c, id).getLong("at"))
                        .thenComparing(id -> id));
    }

    static JsonObject cue(DeskFrame c, String id) {
        return all(c).getJsonObject(id);
    }

    private static JsonObject all(DeskFrame c) {
        return c.state().getJsonObject("cues", new JsonObject());
    }

    private static Map<String, Object> told(DeskFrame c, String id) {
        JsonObject cue = cue(c, id);
        String names = c.addressees(cue);
        List<?> seen = cue.getJsonArray("seen", new JsonArray()).getList();
        return Map.of(
                "id",
                id,
                "text",
                cue.getString("text"),
                "to",
                names == null ? c.words().text("panel.toAll") : c.words().text("panel.to", Map.of("name", names)),
                "seen",
                seen.isEmpty()
                        ? c.words().text("desk.cue.unseen")
                        : c.words().text("desk.cue.seen", Map.of("names", Hands.names(c, cue, "seen"))));
    }
}
