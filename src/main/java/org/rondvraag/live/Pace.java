package org.rondvraag.live;

/**
 * When the next publication may go. Who was quiet is heard almost at once; in a flood one goes every tick; and none starts before
 * the last one has reached every loop, nor before the loops had some time for nothing but other work: a quarter of what it took,
 * since between its slices they had some already. Times in milliseconds.
 */
final class Pace {
    /** A first change waits this long for its companions: a command often brings several. */
    static final long GATHER_MS = 10;

    /** However long a round takes, someone who is in sync hears news this often. */
    static final long LONGEST_MS = 1_000;

    private final long tickMs;
    private boolean unfinished;
    private long startedAt = Long.MIN_VALUE / 2;
    private long intervalMs;

    Pace(long tickMs) {
        this.tickMs = tickMs;
        this.intervalMs = tickMs;
    }

    /** Whether the last round has not reached everyone yet: wait for {@link #finished}. */
    boolean unfinished() {
        return unfinished;
    }

    /** How long from now a change made now must wait, once no round is unfinished. */
    long delay(long now) {
        return Math.max(GATHER_MS, startedAt + intervalMs - now);
    }

    void started(long now) {
        unfinished = true;
        startedAt = now;
    }

    void finished(long now) {
        unfinished = false;
        intervalMs = Math.max(tickMs, Math.min(LONGEST_MS, (now - startedAt) * 5 / 4));
    }
}
