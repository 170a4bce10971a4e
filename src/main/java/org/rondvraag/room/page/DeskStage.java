package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The question on stage and the moderator's own list, as {@code model/desk-stage.js}. */
final class DeskStage {
    private DeskStage() {}

    static Map<String, Object> stage(DeskFrame c) {
        return onStage(c)
                .map(id -> staged(c, id))
                .orElseGet(() -> new Tree()
                        .with("empty", c.words().text("desk.stage.empty"))
                        .with("next", next(c))
                        .done());
    }

    /** What would come on an empty stage: the head of the moderator's own list, or else of the balanced order. */
    private static @Nullable Map<String, Object> next(DeskFrame c) {
        return c.order("run")
                .filter(id -> !DeskEntry.isMuted(c.question(id)))
                .findFirst()
                .map(id -> next(c, id))
                .orElse(null);
    }

    private static Map<String, Object> next(DeskFrame c, String id) {
        JsonObject question = c.question(id);
        String votes = c.words().count("question.votes", question.getLong("votes"));
        String text = question.getString("text");
        return Map.of("id", id, "text", text, "length", Length.of(text), "facts", to(c, question) + ", " + votes);
    }

    private static String to(DeskFrame c, JsonObject question) {
        String names = c.addressees(question);
        return names == null
                ? c.words().text("desk.toAll")
                : c.words().text("question.stage.to", Map.of("people", names));
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
                .with("length", Length.of(question.getString("text")))
                .with("facts", facts(c, question))
                .with("clock", StageClock.of(c, question))
                .done();
    }

    private static String facts(DeskFrame c, JsonObject question) {
        List<String> facts = new ArrayList<>();
        facts.add(to(c, question));
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
