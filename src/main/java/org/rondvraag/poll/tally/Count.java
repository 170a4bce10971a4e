package org.rondvraag.poll.tally;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.rondvraag.store.Ballot;

/** What one type of poll counts. Confined to its tally, which keeps abstentions from it. */
interface Count {
    /**
     * Takes a ballot in or out.
     *
     * @param by 1 for in, -1 for out of one that is in
     */
    void count(Ballot ballot, int by);

    /** Writes the type's members of the result; of a long list, what a view has room for. */
    void result(JsonObject tally, Moderation moderation);

    /** Writes the type's members of the result, whole. */
    default void whole(JsonObject tally, Moderation moderation) {
        result(tally, moderation);
    }

    /** Writes figures that go beyond the result; none for most types. */
    default void details(JsonObject details) {}

    /** What the desk approves or takes away, with its state: {@code id, text, count?, state}; none for most types. */
    default JsonArray entries(Moderation moderation) {
        return new JsonArray();
    }

    /** The text of the entry of that id, if somebody gave it. */
    default Optional<String> entry(String id) {
        return Optional.empty();
    }
}
