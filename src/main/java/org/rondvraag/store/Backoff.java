package org.rondvraag.store;

/** How long to wait before the next attempt: quick at first, since a Redis that was killed is back in a moment. */
final class Backoff {
    private static final long FIRST_MS = 20;
    private static final long LONGEST_MS = 1_000;

    private long next = FIRST_MS;

    /** Milliseconds to wait now. */
    long nextMs() {
        long wait = next;
        next = Math.min(LONGEST_MS, next * 2);
        return wait;
    }

    void reset() {
        next = FIRST_MS;
    }
}
