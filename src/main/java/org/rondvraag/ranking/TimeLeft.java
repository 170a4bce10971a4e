package org.rondvraag.ranking;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many more questions fit in the time left, judged by the answers so far. The median, so that one long answer does
 * not frighten the moderator.
 *
 * @param left time left in the item, never below zero
 * @param usual median time per answer so far; empty before the first answer
 */
public record TimeLeft(Duration left, Optional<Duration> usual) {

    /**
     * @param left time until the item should end; below zero counts as zero
     * @param answers how long each answer took, in any order
     */
    public static TimeLeft of(Duration left, Collection<Duration> answers) {
        return new TimeLeft(left.isNegative() ? Duration.ZERO : left, median(answers));
    }

    /** The rank after which the list shows "fits in the time left"; empty while no answer has taken any time. */
    public OptionalInt fits() {
        return usual.filter(median -> !median.isZero())
                .map(median -> OptionalInt.of((int) Math.min(Integer.MAX_VALUE, left.dividedBy(median))))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Duration> median(Collection<Duration> answers) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = answers.stream().sorted().toList();
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        Duration upper = sorted.get(sorted.size() / 2);
        return Optional.of(lower.plus(upper).dividedBy(2));
    }
}
