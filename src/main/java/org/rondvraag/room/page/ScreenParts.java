package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What comes from the room, in large type: a question, a poll, the first questions of the audience's order. */
final class ScreenParts {
    /** What can be read from the last row, in characters: of all questions together, and what a short one takes at least. */
    private static final int ROOM = 420;

    private static final int LEAST = 60;
    private static final int MOST_ROWS = 5;
    private static final int MANY_OPTIONS = 5;

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

    Map<String, Object> poll(String id) {
        JsonObject poll = c.page().polls().getJsonObject(id);
        boolean open = poll.getString("status").equals("open");
        return Map.of(
                "aside", c.words().text(open ? "poll.open" : "poll.closed"),
                "poll", poll(poll, open));
    }

    private Map<String, Object> poll(JsonObject poll, boolean open) {
        List<JsonObject> options = Bars.objects(poll.getJsonArray("options"));
        Tree tree = new Tree()
                .with("title", poll.getString("title"))
                .flag("many", options.size() > MANY_OPTIONS)
                .with("answers", c.words().count("poll.answers.room", poll.getLong("answers")));
        if (isBare(poll, open)) {
            return tree.with(
                            "options",
                            options.stream()
                                    .map(option -> option.getString("text"))
                                    .toList())
                    .with("wait", open ? null : c.words().text("poll.waiting"))
                    .done();
        }
        long abstain = poll.getJsonObject("tally").getLong("abstain");
        return tree.with("bars", Bars.of(poll, c.words()))
                .with("abstained", abstain > 0 ? c.words().count("screen.abstained", abstain) : null)
                .done();
    }

    /** Whether the result may not be on the wall yet: hidden, or for those who answered while the poll is open. */
    private static boolean isBare(JsonObject poll, boolean open) {
        JsonObject tally = poll.getJsonObject("tally");
        String results = poll.getString("results");
        return tally == null || !Bars.canShow(tally) || results.equals("hidden") || (results.equals("after") && open);
    }

    Map<String, Object> questions() {
        List<Map<String, Object>> rows = new ArrayList<>();
        int room = ROOM;
        for (String id : PhoneFrame.strings(c.state().getJsonArray("order")).toList()) {
            JsonObject question = c.question(id);
            if (question == null || rows.size() == MOST_ROWS) {
                break;
            }
            String text = question.getString("text");
            if (!rows.isEmpty() && text.length() > room) {
                break;
            }
            room -= Math.max(text.length(), LEAST);
            rows.add(Map.of("id", id, "text", text, "votes", question.getLong("votes")));
        }
        return new Tree()
                .with("rows", rows)
                .with("empty", rows.isEmpty() ? c.words().text("screen.questions.empty") : null)
                .done();
    }
}
