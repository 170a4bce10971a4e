package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rondvraag.shared.Language;

/** Times as people read them, as {@code model/times.js} makes them; milliseconds are since 1970. */
final class Times {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    /** What begins within so many minutes counts as begun. */
    private static final int EARLY = 15;

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

    /** Minutes until an item begins, by the programme; 0 once it has, or is about to, since a moderator may begin early. */
    static long ahead(JsonObject item, long now, String zone) {
        long minutes = minutesUntil(item.getString("start"), now, zone);
        return minutes > EARLY ? minutes : 0;
    }

    /** Whether an item begins or ends on this day. */
    static boolean today(JsonObject item, long now, String zone) {
        String day = local(now, zone).substring(0, 10);
        return item.getString("start").startsWith(day) || item.getString("end").startsWith(day);
    }

    /** {@code dinsdag 21 juni}. */
    static String day(String time, Language language) {
        String pattern = language == Language.DE ? "EEEE, d. MMMM" : "EEEE d MMMM";
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language.code()))
                .format(LocalDateTime.parse(time));
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
