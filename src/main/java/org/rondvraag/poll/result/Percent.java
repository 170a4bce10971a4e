package org.rondvraag.poll.result;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Counts as whole percents. */
public final class Percent {

    private Percent() {}

    /**
     * Percents that add up to 100, by largest remainder: each is rounded down, and what is missing goes to the largest
     * remainders, equal ones to the first. All 0 when nothing was counted. Source: Hamilton's method of apportionment
     * (Balinski and Young, Fair Representation, 1982).
     *
     * @param counts each from 0 up to 10^16
     */
    public static int[] largestRemainder(long... counts) {
        long total = LongStream.of(counts).sum();
        if (total == 0) {
            return new int[counts.length];
        }
        int[] percents = LongStream.of(counts)
                .mapToInt(count -> (int) (count * 100 / total))
                .toArray();
        IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> counts[i] * 100 % total)
                        .reversed())
                .limit(100 - Arrays.stream(percents).sum())
                .forEach(i -> percents[i]++);
        return percents;
    }

    /** How many of {@code n} respondents, rounded half up; several such need not add up to 100. 0 when n is 0. */
    public static int ofRespondents(long count, long n) {
        return n == 0 ? 0 : (int) Math.round(100.0 * count / n);
    }
}
