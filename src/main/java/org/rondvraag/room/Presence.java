package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Set;
import org.rondvraag.poll.Poll;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Here;

/** Who ever joined, how fast people come, and how many answered what is open now: the moderator's sense of the room. */
final class Presence {
    private static final int MINUTES = 5;

    static final JsonObject NOBODY = told(0, 0, 0);

    private Presence() {}

    /**
     * {@code joined}: who ever wrote; {@code perMinute}: of those, per minute over the last five; {@code answered}: of those here
     * now.
     */
    static JsonObject of(Memory memory, long now, int answered) {
        int lately = memory.participants().since(now - MINUTES * 60_000L);
        return told(memory.participants().count(), Math.round((float) lately / MINUTES), answered);
    }

    /** Those who are here through this node, and how many of them answered the open poll that most of them answered. */
    static Here here(Memory memory, Set<ParticipantId> present) {
        int answered = memory.documents().all(Poll.KIND).stream()
                .filter(Poll::isOpen)
                .mapToInt(poll -> answered(memory, poll, present))
                .max()
                .orElse(0);
        return new Here(present.size(), answered);
    }

    /** A one-time code says nothing of who is here: of a poll by codes, as many as answered and as there are people. */
    private static int answered(Memory memory, Poll poll, Set<ParticipantId> present) {
        if (poll.settings().byCode()) {
            return Math.min(memory.answers(poll.key(), poll.round()), present.size());
        }
        return (int) memory.ballots().of(new PollId(poll.key()), poll.round()).stream()
                .map(ballot -> memory.participants().participant(ballot.number()))
                .filter(Objects::nonNull)
                .filter(present::contains)
                .count();
    }

    private static JsonObject told(int joined, int perMinute, int answered) {
        return new JsonObject()
                .put("joined", joined)
                .put("perMinute", perMinute)
                .put("answered", answered);
    }
}
