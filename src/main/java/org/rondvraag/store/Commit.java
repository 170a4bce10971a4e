package org.rondvraag.store;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.QuestionId;

/**
 * One write of documents, made only if everything that the rule had read is still so.
 *
 * @param expected every document that the rule read, with the version it had
 * @param writes whole new bodies; at least one
 * @param gates what may be voted on from now on
 * @param guards questions that may not have more votes of others than the rule knew of
 * @param participant who writes, if someone of the audience; gets a number if this is the first write
 * @param votes upvotes of this participant that are set with it (the author's own)
 */
public record Commit(
        EventCode event,
        List<Expected> expected,
        List<Write> writes,
        List<Gate> gates,
        List<Guard> guards,
        @Nullable ParticipantId participant,
        List<QuestionId> votes) {

    public Commit {
        if (writes.isEmpty() || (participant == null && !votes.isEmpty())) {
            throw new IllegalArgumentException("a commit writes something, and only a participant votes");
        }
    }

    /** A commit by the crew, or by the program itself. */
    public static Commit of(EventCode event, List<Expected> expected, List<Write> writes, List<Gate> gates) {
        return new Commit(event, expected, writes, gates, List.of(), null, List.of());
    }

    /**
     * A document as the rule saw it.
     *
     * @param version 0 = it did not exist and must not exist now
     */
    public record Expected(DocId doc, long version) {}

    /** A document's new body. */
    public record Write(DocId doc, JsonObject body) {
        /** Removes a document. */
        public static Write removal(DocId doc) {
            return new Write(doc, new JsonObject().put("deleted", true));
        }
    }

    /** Makes the commit {@link Outcome#STALE} when more than so many others than its participant support the question. */
    public record Guard(QuestionId question, int maxVotes) {}
}
