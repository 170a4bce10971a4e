package org.rondvraag.store;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.QuestionId;

/** Short words for commits in tests. */
final class Docs {
    private Docs() {}

    static DocId id(String kind, String id) {
        return new DocId(kind, id);
    }

    static Commit.Write write(String kind, String id, String member, Object value) {
        return new Commit.Write(id(kind, id), new JsonObject().put(member, value));
    }

    static Commit.Expected expected(String kind, String id, long version) {
        return new Commit.Expected(id(kind, id), version);
    }

    /** A commit that expects one document at a version and writes it anew. */
    static Commit replace(EventCode event, String kind, String id, long version, Object value) {
        return Commit.of(
                event, List.of(expected(kind, id, version)), List.of(write(kind, id, "value", value)), List.of());
    }

    static Commit gate(EventCode event, Gate gate) {
        return Commit.of(event, List.of(), List.of(write("change", "gate", "value", 1)), List.of(gate));
    }

    /** A question asked by someone, who supports it. */
    static Commit ask(EventCode event, QuestionId question, ParticipantId by) {
        return new Commit(
                event,
                List.of(expected("question", question.value(), 0)),
                List.of(write("question", question.value(), "text", "Waarom?")),
                List.of(),
                List.of(),
                by,
                List.of(question));
    }

    static Gate votable(QuestionId question, QuestionId... merged) {
        return new Gate.VoteGate(question, true, List.of(merged));
    }

    static Gate notVotable(QuestionId question, QuestionId... merged) {
        return new Gate.VoteGate(question, false, List.of(merged));
    }
}
