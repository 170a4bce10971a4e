package org.rondvraag.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls for a publication when something changed, at the {@link Pace} that the audience allows. Confined to its room's context. */
public final class Ticker {
    private static final Logger LOG = Logger.getLogger(Ticker.class.getName());
    /** The tick where nothing says otherwise, in milliseconds. */
    public static final long TICK_MS = 100;

    private final Vertx vertx;
    private final Context context;
    private final Supplier<Future<?>> publication;
    private final Pace pace;
    private boolean wanted;
    private boolean closed;
    private long timer = -1;

    /**
     * @param context where it is used and where it calls
     * @param publication publishes, and says when everyone was reached
     */
    public Ticker(Vertx vertx, Context context, long tickMs, Supplier<Future<?>> publication) {
        this.vertx = vertx;
        this.context = context;
        this.publication = publication;
        this.pace = new Pace(tickMs);
    }

    /** Something changed. */
    public void touch() {
        wanted = true;
        schedule();
    }

    /** No more calls. */
    public void close() {
        closed = true;
        vertx.cancelTimer(timer);
    }

    private void schedule() {
        if (wanted && !closed && timer < 0 && !pace.unfinished()) {
            timer = vertx.setTimer(pace.delay(now()), id -> context.runOnContext(on -> tick()));
        }
    }

    private void tick() {
        timer = -1;
        if (closed) {
            return;
        }
        wanted = false;
        pace.started(now());
        published().onComplete(done -> context.runOnContext(on -> reached()));
    }

    /** One publication that fails must not be the last. */
    private Future<?> published() {
        try {
            return publication.get();
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "a publication failed", failure);
            return Future.failedFuture(failure);
        }
    }

    private void reached() {
        pace.finished(now());
        schedule();
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
