package org.rondvraag.live;

import org.jspecify.annotations.Nullable;

/**
 * Where the sockets of one event get what they read. Each method is called on the socket's event loop, in this order for one
 * socket, and goes over to the room's own context without overtaking: there {@link Topic} answers.
 */
public interface Stream {
    /**
     * A new socket: it gets its first frame, then {@code me}.
     *
     * @param epoch what the client says it holds; null when it holds nothing
     * @param rev the revision it says it holds
     */
    void attach(Connection connection, @Nullable String epoch, long rev);

    /** A socket that had been too slow has drained: it gets what it missed since {@link Connection#position}. */
    void resume(Connection connection);

    /** The socket has closed. */
    void detach(Connection connection);
}
