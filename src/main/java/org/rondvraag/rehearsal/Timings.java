package org.rondvraag.rehearsal;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long something took, each time. */
final class Timings {
    private static final long LONGEST = TimeUnit.HOURS.toMicros(1);

    private final Histogram micros = new Histogram(LONGEST, 3);

    void add(long nanos) {
        micros.recordValue(Math.max(0, Math.min(LONGEST, TimeUnit.NANOSECONDS.toMicros(nanos))));
    }

    long count() {
        return micros.getTotalCount();
    }

    /** Such as {@code p50 12 ms, p99 140 ms}. */
    @Override
    public String toString() {
        return count() == 0 ? "none" : "p50 " + percentile(50) + ", p99 " + percentile(99);
    }

    private String percentile(double percent) {
        return ms(TimeUnit.MICROSECONDS.toNanos(micros.getValueAtPercentile(percent)));
    }

    /** Such as {@code 140 ms}. */
    static String ms(long nanos) {
        return String.format(Locale.ROOT, nanos < 10_000_000 ? "%.1f ms" : "%,.0f ms", nanos / 1e6);
    }

    /** Such as {@code 4.1 s}. */
    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
