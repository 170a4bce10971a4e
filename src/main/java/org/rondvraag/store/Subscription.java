package org.rondvraag.store;

import io.vertx.core.Future;

/** A standing wish to hear of an event's changes. */
public interface Subscription {
    /** Completes when every later change will be heard; fails with {@code unavailable}. */
    Future<Void> ready();

    /** Ends it; nothing is heard any more, {@link Listener#lost} neither. */
    void close();
}
