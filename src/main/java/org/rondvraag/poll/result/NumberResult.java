package org.rondvraag.poll.result;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a poll that asks for a number. Quartiles as R's type 7 (Hyndman and Fan, Sample Quantiles in Statistical
 * Packages, The American Statistician 1996): linear between the two nearest answers.
 *
 * @param n how many answered
 * @param median null, as the quartiles, when nobody did
 * @param bins a histogram without gaps from the least answer to the greatest; empty when nobody answered
 */
public record NumberResult(
        int n,
        @Nullable Double lowerQuartile,
        @Nullable Double median,
        @Nullable Double upperQuartile,
        List<Bin> bins) {

    /**
     * A bar of the histogram.
     *
     * @param from least number in it
     * @param to first number above it
     */
    public record Bin(double from, double to, int count) {}

    /** Of finite numbers, the least first. */
    public static NumberResult ofSorted(double... sorted) {
        if (sorted.length == 0) {
            return new NumberResult(0, null, null, null, List.of());
        }
        return new NumberResult(
                sorted.length, quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75), bins(sorted));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static List<Bin> bins(double[] sorted) {
        RoundStep step = RoundStep.over(sorted[0], sorted[sorted.length - 1]);
        long first = step.index(sorted[0]);
        int[] counts = new int[(int) (step.index(sorted[sorted.length - 1]) - first) + 1];
        for (double answer : sorted) {
            counts[(int) (step.index(answer) - first)]++;
        }
        List<Bin> bins = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            bins.add(new Bin(step.edge(first + i), step.edge(first + i + 1), counts[i]));
        }
        return bins;
    }
}
