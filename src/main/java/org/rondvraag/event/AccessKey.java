package org.rondvraag.event;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Sha256;

/**
 * The written form of an access key: the event's code, a dash, and at least 128 random bits. The code only tells where to
 * look. With that much randomness a plain SHA-256 keeps the stored hash safe.
 */
public final class AccessKey {
    private static final Pattern CREW = Pattern.compile("([A-Z0-9]{3,20})-[A-Za-z0-9_-]{22,40}");

    private AccessKey() {}

    public static String make(EventCode event, String random) {
        return event + "-" + random;
    }

    /** The event that a crew key belongs to; empty for anything else. */
    public static Optional<EventCode> event(String key) {
        Matcher matcher = CREW.matcher(key);
        return matcher.matches() ? Optional.of(new EventCode(matcher.group(1))) : Optional.empty();
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(String key) {
        return Sha256.hex(key);
    }
}
