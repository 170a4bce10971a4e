package org.rondvraag.room;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The time of Redis, carried on from its last answer by this node's own clock. Confined to its room's context. */
final class StoreClock {
    private final LongSupplier nanos;
    private long offset;

    /** @param nanos a clock that never goes back */
    StoreClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Redis said what time it is, in milliseconds since 1970. */
    void set(long time) {
        offset = time - passed();
    }

    /** In milliseconds since 1970. */
    long now() {
        return offset + passed();
    }

    private long passed() {
        return TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong());
    }
}
