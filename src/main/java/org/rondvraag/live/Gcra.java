package org.rondvraag.live;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A rate limit for one party: the generic cell rate algorithm in its virtual scheduling form, ITU-T I.371 annex A. It keeps one
 * number, the time at which the next one would be due were they evenly spaced, and admits one as long as that lies no further
 * ahead than the burst allows. Not for several threads.
 */
public final class Gcra {
    private final LongSupplier nanos;
    private final long interval;
    private final long tolerance;
    private long due;

    /**
     * @param burst how many are admitted at once, at least 1
     * @param perSecond how many a second are admitted in the long run, above 0
     * @param nanos a clock that never goes back, such as {@code System::nanoTime}
     */
    public Gcra(int burst, double perSecond, LongSupplier nanos) {
        this.nanos = nanos;
        this.interval = Math.round(TimeUnit.SECONDS.toNanos(1) / perSecond);
        this.tolerance = interval * (burst - 1);
        this.due = nanos.getAsLong();
    }

    /** Takes one; 0 when it is admitted, else after how many milliseconds one would be, and nothing is taken. */
    public long take() {
        long ahead = ahead();
        if (ahead > tolerance) {
            return TimeUnit.NANOSECONDS.toMillis(ahead - tolerance) + 1;
        }
        due = nanos.getAsLong() + ahead + interval;
        return 0;
    }

    /** Whether nothing is left of what was taken, so that a new one would do the same. */
    public boolean idle() {
        return ahead() == 0;
    }

    private long ahead() {
        return Math.max(0, due - nanos.getAsLong());
    }
}
