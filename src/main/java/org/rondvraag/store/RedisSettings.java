package org.rondvraag.store;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Which Redis, and how.
 *
 * @param url {@code redis://}, {@code rediss://} or {@code unix://}, with the password if it needs one
 * @param unsafe accept a Redis that may lose what it acknowledged: without AOF or with eviction
 * @param timeout how long a command may take before it fails as {@code unavailable}
 * @param clockOffset milliseconds that the scripts add to the clock of Redis: 0, but tests move time with it
 */
public record RedisSettings(String url, boolean unsafe, Duration timeout, LongSupplier clockOffset) {
    public static final Duration TIMEOUT = Duration.ofMillis(2500);

    public static RedisSettings of(String url) {
        return new RedisSettings(url, false, TIMEOUT, () -> 0);
    }

    public RedisSettings unsafe(boolean accepted) {
        return new RedisSettings(url, accepted, timeout, clockOffset);
    }

    public RedisSettings timeout(Duration limit) {
        return new RedisSettings(url, unsafe, limit, clockOffset);
    }

    public RedisSettings clockOffset(LongSupplier offset) {
        return new RedisSettings(url, unsafe, timeout, offset);
    }

    /** The URL without its password. */
    String address() {
        return url.replaceAll("//.*@", "//").replaceAll("\\?.*", "");
    }

    @Override
    public String toString() {
        return "RedisSettings[" + address() + "]";
    }
}
