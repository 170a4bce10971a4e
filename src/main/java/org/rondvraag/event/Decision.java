package org.rondvraag.event;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.QuestionId;

/**
 * What a rule decided: documents to write (none when the effect already holds), votes to set with them, a guard, and what
 * the reply says besides {@code ok}.
 *
 * @param writes whole new bodies
 * @param votes questions that the acting participant supports by this write
 * @param onlyAuthor a question that must still have no other vote than its author's, or null
 * @param what a few words for the activity log: the start of the text concerned; null when there are none
 * @param reply members of the reply
 */
public record Decision(
        List<Write> writes,
        List<QuestionId> votes,
        @Nullable QuestionId onlyAuthor,
        @Nullable String what,
        JsonObject reply) {

    /** A document's new body; null removes the document. */
    public record Write(Kind<?> kind, String id, @Nullable JsonObject body) {}

    /** The effect already holds: nothing is written. */
    public static Decision holds() {
        return new Decision(List.of(), List.of(), null, null, new JsonObject());
    }

    public static Decision write(Kind<?> kind, Document document) {
        return holds().and(kind, document);
    }

    public static Decision remove(Kind<?> kind, String id) {
        return holds().andRemove(kind, id);
    }

    public Decision and(Kind<?> kind, Document document) {
        Write write = new Write(kind, document.key(), document.body());
        return new Decision(Stream.concat(writes.stream(), Stream.of(write)).toList(), votes, onlyAuthor, what, reply);
    }

    public Decision andRemove(Kind<?> kind, String id) {
        Write write = new Write(kind, id, null);
        return new Decision(Stream.concat(writes.stream(), Stream.of(write)).toList(), votes, onlyAuthor, what, reply);
    }

    public Decision voting(QuestionId question) {
        return new Decision(writes, List.of(question), onlyAuthor, what, reply);
    }

    public Decision whileOnlyAuthorVoted(QuestionId question) {
        return new Decision(writes, votes, question, what, reply);
    }

    /** Tells the activity log what it was about; cut at 60 characters there. */
    public Decision about(String text) {
        return new Decision(writes, votes, onlyAuthor, text, reply);
    }

    public Decision replying(String name, Object value) {
        return new Decision(writes, votes, onlyAuthor, what, reply.copy().put(name, value));
    }
}
