package org.rondvraag.web;

import java.time.Duration;

/**
 * How much is allowed: {@code burst} at once, then one per {@code interval}.
 *
 * @param burst at least 1
 * @param interval more than zero
 */
public record Rate(int burst, Duration interval) {
    /**
     * GCRA (Generic Cell Rate Algorithm, ITU-T I.371), virtual scheduling.
     *
     * @param arrival theoretical arrival time that the last call gave, in ns; 0 at first
     * @param now in ns on the same clock
     * @return the next theoretical arrival time when allowed, else the negative of the ns to wait
     */
    long take(long arrival, long now) {
        long tolerance = interval.toNanos() * (burst - 1L);
        long due = Math.max(arrival, now);
        return due - now <= tolerance ? due + interval.toNanos() : now + tolerance - due;
    }
}
