package org.rondvraag.poll.tally;

import java.util.Map;

/**
 * What the desk decided about the words or open answers of a poll.
 *
 * @param review whether what was not decided yet waits; else it shows
 * @param verdicts by entry: whether it shows
 */
public record Moderation(boolean review, Map<String, Boolean> verdicts) {
    /** Everything shows. */
    public static final Moderation NONE = new Moderation(false, Map.of());

    public boolean shows(String entry) {
        return verdicts.getOrDefault(entry, !review);
    }

    boolean isPending(String entry) {
        return review && !verdicts.containsKey(entry);
    }

    boolean isDecided(String entry) {
        return verdicts.containsKey(entry);
    }

    /** {@code pending}, {@code shown} or {@code hidden}. */
    String state(String entry) {
        return isPending(entry) ? "pending" : shows(entry) ? "shown" : "hidden";
    }
}
