package org.rondvraag.poll.tally;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the desk decided about the words or open answers of a poll.
 *
 * @param review whether what was not decided yet waits; else it shows
 * @param verdicts by entry: whether it shows
 */
public record Moderation(boolean review, Map<String, Boolean> verdicts) {
    /** Everything shows. */
    public static final Moderation NONE = new Moderation(false, Map.of());

    /** The same, when nothing waits any more: everything shows but what was taken away. */
    Moderation settled() {
        return new Moderation(false, verdicts);
    }

    boolean shows(String entry) {
        return verdicts.getOrDefault(entry, !review);
    }

    boolean isDecided(String entry) {
        return verdicts.containsKey(entry);
    }

    Set<String> decided() {
        return verdicts.keySet();
    }

    Set<String> approved() {
        return verdicts.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** {@code pending}, {@code shown} or {@code hidden}. */
    String state(String entry) {
        if (review && !isDecided(entry)) {
            return "pending";
        }
        return shows(entry) ? "shown" : "hidden";
    }
}
