package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import org.rondvraag.poll.Poll;

/** Who ever joined, how fast people come, and how many answered what is open now: the moderator's sense of the room. */
final class Presence {
    private static final int MINUTES = 5;

    static final JsonObject NOBODY = told(0, 0, 0);

    private Presence() {}

    /** {@code joined}: who ever wrote; {@code perMinute}: of those, per minute over the last five; {@code answered}. */
    static JsonObject of(Memory memory, long now) {
        int answered = memory.documents().all(Poll.KIND).stream()
                .filter(Poll::isOpen)
                .mapToInt(poll -> memory.answers(poll.key(), poll.round()))
                .max()
                .orElse(0);
        int lately = memory.participants().since(now - MINUTES * 60_000L);
        return told(memory.participants().count(), Math.round((float) lately / MINUTES), answered);
    }

    private static JsonObject told(int joined, int perMinute, int answered) {
        return new JsonObject()
                .put("joined", joined)
                .put("perMinute", perMinute)
                .put("answered", answered);
    }
}
