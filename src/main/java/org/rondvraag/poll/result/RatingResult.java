package org.rondvraag.poll.result;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a rating poll.
 *
 * @param n how many answered
 * @param mean null when nobody did
 * @param median half-way between the two in the middle when n is even; null when nobody answered
 * @param sd the sample's standard deviation (divisor n - 1); null below two answers
 */
public record RatingResult(
        long n,
        @Nullable Double mean,
        @Nullable Double median,
        @Nullable Double sd) {

    /**
     * @param lowest the lowest point of the scale, usually 0 or 1
     * @param counts how many gave each point, from the lowest up
     */
    public static RatingResult of(int lowest, long... counts) {
        long n = LongStream.of(counts).sum();
        if (n == 0) {
            return new RatingResult(0, null, null, null);
        }
        double mean = sum(counts, lowest) / n;
        double median = (point(counts, lowest, (n - 1) / 2) + point(counts, lowest, n / 2)) / 2.0;
        return new RatingResult(n, mean, median, n < 2 ? null : Math.sqrt(squares(counts, lowest, mean) / (n - 1)));
    }

    private static double sum(long[] counts, int lowest) {
        return IntStream.range(0, counts.length)
                .mapToLong(i -> counts[i] * (lowest + i))
                .sum();
    }

    private static double squares(long[] counts, int lowest, double mean) {
        return IntStream.range(0, counts.length)
                .mapToDouble(i -> counts[i] * Math.pow(lowest + i - mean, 2))
                .sum();
    }

    /** The point that the answer of that rank gave, the lowest answer having rank 0. */
    private static int point(long[] counts, int lowest, long rank) {
        int i = 0;
        for (long below = counts[0]; below <= rank; below += counts[i]) {
            i++;
        }
        return lowest + i;
    }
}
