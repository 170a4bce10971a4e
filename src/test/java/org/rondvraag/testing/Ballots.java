package org.rondvraag.testing;

import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.stream.Stream;

/** What phones send as answers. */
public final class Ballots {
    private Ballots() {}

    /** The fields of {@code poll.answer}, under a new ballot id; then {@code more} names and values in turn. */
    public static Object[] ballot(String poll, int round, Object answer, Object... more) {
        return Stream.concat(
                        Stream.of("poll", poll, "round", round, "ballot", Participant.newId(), "answer", answer),
                        Stream.of(more))
                .toArray();
    }

    /** The answer to a choice poll. */
    public static JsonArray choice(String... options) {
        return new JsonArray(List.of(options));
    }
}
