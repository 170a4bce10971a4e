package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One question on the phone, as {@code model/question.js}. */
final class QuestionPart {
    private final PhoneFrame c;
    private final OwnPart own;

    QuestionPart(PhoneFrame c) {
        this.c = c;
        this.own = new OwnPart(c);
    }

    /** A question in the list, with what this person may do with it. */
    Map<String, Object> row(String id) {
        JsonObject question = c.questions().getJsonObject(id);
        String at = Times.local(question.getLong("at"), c.zone());
        String to = to(question);
        return base(id).with("text", question.getString("text"))
                .with("by", question.getString("by", c.words().text("question.noname")))
                .with("to", to)
                .flag("everyone", to == null && isPanel(question))
                .with("time", Times.hourMinute(at))
                .with("datetime", at)
                .with("upvote", upvote(id, question))
                .with("answered", answered(question))
                .with("reply", question.getString("reply"))
                .with("also", also(question.getJsonArray("also")))
                .with("labels", strings(question.getJsonArray("labels")))
                .all(own.of(id))
                .done();
    }

    /** A question of mine that others do not see. */
    Map<String, Object> hidden(String id) {
        String text = c.myQuestions().getJsonObject(id).getString("text");
        return base(id).with("text", text).all(own.of(id)).done();
    }

    /** What the room is listening to. */
    Optional<Map<String, Object>> stage() {
        return c.questions().fieldNames().stream()
                .filter(id ->
                        c.questions().getJsonObject(id).getString("status").equals("stage"))
                .sorted()
                .findFirst()
                .map(this::stage);
    }

    private Map<String, Object> stage(String id) {
        JsonObject question = c.questions().getJsonObject(id);
        List<String> facts = new ArrayList<>();
        String to = to(question);
        if (to != null) {
            facts.add(c.words().text("question.stage.to", Map.of("people", to)));
        }
        if (question.containsKey("by")) {
            facts.add(c.words().text("question.stage.by", Map.of("name", question.getString("by"))));
        }
        facts.add(c.words().count("question.votes", question.getLong("votes")));
        return new Tree()
                .with("id", "podium")
                .with("text", question.getString("text"))
                .with("facts", String.join(", ", facts))
                .with("mine", c.myQuestions().containsKey(id) ? c.words().text("mine.stage") : null)
                .done();
    }

    private Tree base(String id) {
        return new Tree().with("id", "q-" + id).with("key", id).with("action", c.action());
    }

    private @Nullable String to(JsonObject question) {
        String names = c.listed(c.names(question.getJsonArray("to")));
        return names.isEmpty() ? null : names;
    }

    private boolean isPanel(JsonObject question) {
        JsonObject item = c.items().getJsonObject(question.getString("item"));
        return item != null && item.getString("kind").equals("panel");
    }

    private Map<String, Object> upvote(String id, JsonObject question) {
        long votes = question.getLong("votes");
        boolean closed = !question.getString("status").equals("open");
        String key = closed ? "question.upvote.closed" : "question.upvote";
        Tree upvote = new Tree()
                .with("votes", votes)
                .with("label", c.words().text(key, Map.of("votes", c.words().count("question.votes", votes))));
        boolean pressed = c.me().getJsonObject("upvotes", new JsonObject()).getBoolean(id, false);
        return (closed ? upvote.flag("closed", true) : upvote.with("pressed", pressed)).done();
    }

    private @Nullable String answered(JsonObject question) {
        if (!question.getString("status").equals("answered")) {
            return null;
        }
        long at = question.getLong("answeredAt", 0L);
        return at == 0
                ? c.words().text("question.answered")
                : c.words().text("question.answered.at", Map.of("time", Times.hourMinute(Times.local(at, c.zone()))));
    }

    private @Nullable List<String> also(@Nullable JsonArray texts) {
        return texts == null
                ? null
                : PhoneFrame.strings(texts)
                        .map(text -> c.words().text("question.also", Map.of("text", text)))
                        .toList();
    }

    private static @Nullable List<String> strings(@Nullable JsonArray array) {
        return array == null ? null : PhoneFrame.strings(array).toList();
    }
}
