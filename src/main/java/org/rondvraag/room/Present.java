package org.rondvraag.room;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** The room as its commands see it: what it knows now, and how to wait until it knows more. */
interface Present {
    Memory memory();

    /** The time of Redis, in milliseconds since 1970, as this node estimates it. */
    long now();

    /** Completes when the memory has reached the revision that Redis has now. */
    Future<Void> catchUp();

    /** Completes when the memory has reached a revision that Redis has, at once when it has. */
    Future<Void> atLeast(long revision);

    /**
     * Runs a step; when it refuses for a reason that another node's write may have removed, catches up and runs it again.
     */
    <T> Future<T> retrying(Supplier<Future<T>> step);
}
