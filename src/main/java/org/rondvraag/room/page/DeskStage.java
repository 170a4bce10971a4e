package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The question on stage and the moderator's own list, as {@code model/desk-stage.js}. */
final class DeskStage {
    private DeskStage() {}

    static Map<String, Object> stage(DeskFrame c) {
        return onStage(c)
                .map(id -> staged(c, id))
                .orElseGet(() -> Map.of("empty", c.words().text("desk.stage.empty")));
    }

    /** The question being answered now. */
    static Optional<String> onStage(DeskFrame c) {
        return c.questions(question -> question.getString("status").equals("stage"))
                .sorted()
                .findFirst();
    }

    private static Map<String, Object> staged(DeskFrame c, String id) {
        JsonObject question = c.question(id);
        return new Tree()
                .with("id", id)
                .with("text", question.getString("text"))
                .with("facts", facts(c, question))
                .with("clock", StageClock.of(c, question))
                .done();
    }

    private static String facts(DeskFrame c, JsonObject question) {
        List<String> facts = new ArrayList<>();
        String to = c.addressees(question);
        facts.add(
                to == null ? c.words().text("desk.toAll") : c.words().text("question.stage.to", Map.of("people", to)));
        if (question.containsKey("by")) {
            facts.add(c.words().text("question.stage.by", Map.of("name", question.getString("by"))));
        }
        facts.add(c.words().count("question.votes", question.getLong("votes")));
        List<String> said = Hands.said(c, question);
        facts.addAll(said == null ? List.of() : said);
        return String.join(", ", facts);
    }

    static Map<String, Object> run(DeskFrame c) {
        List<String> pins =
                c.pins().stream().filter(c.page().questions()::containsKey).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String id : pins) {
            int at = rows.size();
            rows.add(DeskEntry.of(c, id)
                    .flag("first", at == 0)
                    .flag("last", at == pins.size() - 1)
                    .done());
        }
        return new Tree()
                .with("count", rows.size())
                .with("rows", rows)
                .with("empty", rows.isEmpty() ? c.words().text("desk.run.empty") : null)
                .done();
    }
}
