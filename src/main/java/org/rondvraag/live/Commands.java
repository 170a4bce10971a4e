package org.rondvraag.live;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.rondvraag.shared.Actor;

/** What a socket asks of its event. Called on the socket's event loop; the Future may complete on any. */
@FunctionalInterface
public interface Commands {
    /**
     * Runs one command.
     *
     * @param frame the whole frame: {@code do} and the command's fields; {@code id} has been read already
     * @return the members of the reply after {@code "ok":true}, such as {@code rev}; or fails with a {@link
     *     org.rondvraag.shared.Refusal}, anything else being answered as {@code unavailable}
     */
    Future<JsonObject> run(Actor actor, JsonObject frame);
}
