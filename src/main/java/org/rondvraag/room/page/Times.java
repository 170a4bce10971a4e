package org.rondvraag.room.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them, as {@code model/times.js} makes them; milliseconds are since 1970. */
final class Times {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private Times() {}

    /** {@code 2022-06-21T12:31} in the zone. */
    static String local(long ms, String zone) {
        return LOCAL.format(Instant.ofEpochMilli(ms).atZone(ZoneId.of(zone)));
    }

    /** {@code 12:31} of a local time. */
    static String hourMinute(String time) {
        return time.substring(11, 16);
    }

    /** Whole minutes from now until a local time; negative once it has passed. */
    static long minutesUntil(String time, long now, String zone) {
        return Math.round((utc(time.substring(0, 16)) - utc(local(now, zone))) / 60_000.0);
    }

    /**
     * What is tapped in the last second must have arrived when a poll closes, so its clocks end so long before. In
     * milliseconds.
     */
    static final long GRACE = 2_000;

    /** {@code 3:12} of a span in milliseconds. */
    static String span(long ms) {
        long seconds = Math.max(0, ms) / 1000;
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }

    private static long utc(String time) {
        return LocalDateTime.parse(time, LOCAL).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
