package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question as the desk lists it, with what may be done to it in its state; as {@code model/desk-entry.js}. */
final class DeskEntry {
    private DeskEntry() {}

    static Tree of(DeskFrame c, String id) {
        JsonObject question = c.question(id);
        return new Tree()
                .with("id", id)
                .with("text", question.getString("text"))
                .with("by", question.getString("by", c.words().text("question.noname")))
                .with("to", c.addressees(question))
                .with("time", c.time(question.getLong("at")))
                .flag("floor", question.getBoolean("floor", false))
                .with("labels", strings(question.getJsonArray("labels")))
                .with("original", question.getString("original"))
                .with("also", strings(question.getJsonArray("also")))
                .with("said", Hands.said(c, question))
                .with("alike", new DeskAlike(c).of(id))
                .with("marked", marked(c, strings(question.getJsonArray("marked"))))
                .with("held", c.isMe(question.getString("heldBy")) ? null : held(c, question.getString("held")))
                .flag("muted", isMuted(question))
                .all(selecting(c, question));
    }

    private static Map<String, Object> selecting(DeskFrame c, JsonObject question) {
        return isSelectable(question)
                ? Map.of(
                        "canSelect",
                        true,
                        "select",
                        c.words().text("desk.select", Map.of("text", question.getString("text"))))
                : Map.of();
    }

    /** Whether several such may be acted on at once. */
    static boolean isSelectable(JsonObject question) {
        return List.of("pending", "open").contains(question.getString("status"));
    }

    static boolean isMuted(JsonObject question) {
        return question.getBoolean("muted", false);
    }

    /** An entry of the list of open questions, the one that the server prints: with votes and why it stands there. */
    static Tree ranked(DeskFrame c, String id) {
        JsonObject question = c.question(id);
        long votes = question.getLong("votes");
        return of(c, id)
                .with("votes", votes)
                .with("votesWord", c.words().text(votes == 1 ? "desk.votes.one" : "desk.votes"))
                .all(why(c, id, votes))
                .with("elsewhere", elsewhere(c, question.getString("item")))
                .with("reply", question.getString("reply"))
                .all(actions(c, id, question));
    }

    private static Map<String, Object> why(DeskFrame c, String id, long votes) {
        JsonObject why = c.state().getJsonObject("reasons", new JsonObject()).getJsonObject(id);
        if (why == null) {
            return Map.of();
        }
        long seen = why.getLong("seen", 0L);
        return new Tree()
                .with("reason", c.words().count("desk.reason", votes, Map.of("unheard", why.getLong("unheard"))))
                .with("seen", seen > 0 ? c.words().text("desk.seen", Map.of("n", seen)) : null)
                .done();
    }

    private static @Nullable String elsewhere(DeskFrame c, String item) {
        JsonObject other = c.isCurrent(item) ? null : c.item(item);
        return other == null ? null : other.getString("title");
    }

    private static Map<String, Object> actions(DeskFrame c, String id, JsonObject question) {
        if (isMuted(question)) {
            return Map.of("canUnmute", true);
        }
        boolean here = c.isCurrent(question.getString("item"));
        return new Tree()
                .with("canStage", true)
                .with("canAnswer", here)
                .with("canMoveHere", !here)
                .with("canPin", here)
                .with("pinned", c.pins().contains(id))
                .done();
    }

    private static @Nullable String marked(DeskFrame c, @Nullable List<String> marked) {
        return marked == null ? null : c.words().text("desk.marked", Map.of("words", String.join(", ", marked)));
    }

    private static @Nullable String held(DeskFrame c, @Nullable String name) {
        return name == null
                ? null
                : c.words().text("desk.held", Map.of("name", c.words().member(name)));
    }

    private static @Nullable List<String> strings(@Nullable JsonArray array) {
        return array == null || array.isEmpty()
                ? null
                : PhoneFrame.strings(array).toList();
    }
}
