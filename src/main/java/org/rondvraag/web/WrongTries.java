package org.rondvraag.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;

/**
 * Slows down guessing, per address and node. Only wrong tries count and only they are refused: a thousand phones share one address,
 * and whoever has the right code or key always gets in. Safe for use by all event loops.
 */
public final class WrongTries {
    private static final int MOST_ADDRESSES = 10_000;

    private final Rate rate;
    private final Clock clock;

    private final Map<String, Long> arrivals = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    public WrongTries(Rate rate, Clock clock) {
        this.rate = rate;
        this.clock = clock;
    }

    /** For wrong codes: a room full of people mistypes. */
    public static WrongTries ofCodes(Clock clock) {
        return new WrongTries(new Rate(60, Duration.ofMillis(500)), clock);
    }

    public static WrongTries ofKeys(Clock clock) {
        return new WrongTries(new Rate(10, Duration.ofSeconds(6)), clock);
    }

    /**
     * Counts one wrong try.
     *
     * @throws Refusal {@code too_many}
     */
    public synchronized void count(String address) {
        long now = Duration.ofMillis(clock.millis()).toNanos();
        long taken = rate.take(arrivals.getOrDefault(address, 0L), now);
        if (taken < 0) {
            throw new Refusal(new Problem.TooMany(Duration.ofNanos(-taken).toMillis() + 1));
        }
        arrivals.put(address, taken);
    }
}
