package org.rondvraag.live;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.View;

/** Decides who may open a socket, and to what. */
@FunctionalInterface
public interface Door {
    /**
     * What lies behind the door.
     *
     * @param actor who came in
     * @param stream what it reads
     * @param commands what it may ask
     */
    record Entry(Actor actor, Stream stream, Commands commands) {}

    /**
     * Called on the socket's event loop; the Future may complete on any.
     *
     * @param request its headers carry the cookies; those of its response go with the handshake
     * @param code the event's code, as it stands in the path
     * @return fails with a {@link org.rondvraag.shared.Refusal}: {@code not_found} without such an event, {@code forbidden} without
     *     the role
     */
    Future<Entry> enter(HttpServerRequest request, String code, View view);
}
