package org.rondvraag.store;

import io.vertx.core.internal.ContextInternal;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A connection to Redis that is always wanted: whenever it breaks it is made again, after a moment. Used on one loop only, that of
 * its context.
 */
final class Line {
    private static final Logger LOG = Logger.getLogger(Line.class.getName());

    private final ContextInternal context;
    private final Connector connector;
    private final Consumer<Link> up;
    private final Runnable down;
    private final Backoff backoff = new Backoff();
    private @Nullable Link link;
    private @Nullable Link earlier;
    private boolean closed;

    /**
     * @param up is told of each connection that was made
     * @param down is run when the present one broke or was given up, before the next is made
     */
    Line(ContextInternal context, Connector connector, Consumer<Link> up, Runnable down) {
        this.context = context;
        this.connector = connector;
        this.up = up;
        this.down = down;
    }

    void open() {
        if (!closed) {
            connector.connect(earlier).onComplete(this::opened, this::failed);
        }
    }

    /** The connection that is up; null while there is none. */
    @Nullable
    Link link() {
        return link;
    }

    boolean isClosed() {
        return closed;
    }

    /** Gives up a connection; for one that is not the present one any more nothing else follows. */
    void drop(Link broken) {
        broken.close();
        if (link == broken) {
            link = null;
            earlier = broken;
            down.run();
            openLater();
        }
    }

    /** For good. */
    void close() {
        closed = true;
        if (link != null) {
            link.close();
            link = null;
        }
    }

    private void opened(Link fresh) {
        if (closed) {
            fresh.close();
            return;
        }
        backoff.reset();
        link = fresh;
        fresh.whenLost(() -> drop(fresh));
        up.accept(fresh);
    }

    private void failed(Throwable failure) {
        LOG.log(Level.FINE, "no connection to Redis", failure);
        openLater();
    }

    private void openLater() {
        context.owner().setTimer(backoff.nextMs(), timer -> open());
    }
}
