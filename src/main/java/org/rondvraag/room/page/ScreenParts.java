package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What comes from the room, in large type: a question, the first questions of the audience's order. */
final class ScreenParts {
    /** What the screen holds of the list: lines of all questions together, and characters a line. */
    private static final int LINES = 9;

    private static final int CHARACTERS = 64;
    private static final int MOST_ROWS = 5;

    private final DeskFrame c;

    ScreenParts(DeskFrame c) {
        this.c = c;
    }

    Map<String, Object> question(String id) {
        JsonObject question = c.question(id);
        return new Tree()
                .with("text", question.getString("text"))
                .with("length", Length.of(question.getString("text")))
                .with("to", c.addressees(question))
                .with("by", question.getString("by"))
                .with(
                        "votes",
                        question.getBoolean("floor", false)
                                ? c.words().text("desk.fromFloor")
                                : c.words().count("question.votes", question.getLong("votes")))
                .done();
    }

    Map<String, Object> questions() {
        List<Map<String, Object>> rows = new ArrayList<>();
        int room = LINES;
        for (String id : PhoneFrame.strings(c.state().getJsonArray("order")).toList()) {
            JsonObject question = c.question(id);
            if (question == null || rows.size() == MOST_ROWS) {
                break;
            }
            String text = question.getString("text");
            int lines = (text.length() + CHARACTERS - 1) / CHARACTERS;
            if (!rows.isEmpty() && lines > room) {
                break;
            }
            room -= lines;
            rows.add(Map.of("id", id, "text", text, "votes", question.getLong("votes")));
        }
        return new Tree()
                .with("rows", rows)
                .with("empty", rows.isEmpty() ? c.words().text("screen.questions.empty") : null)
                .done();
    }
}
