package org.rondvraag.poll.result;

import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The net promoter score of a rating from 0 to 10. Source: Reichheld, The One Number You Need to Grow, Harvard Business
 * Review, December 2003; the standard error is that of a mean of +1, 0 and -1.
 *
 * @param promoters gave 9 or 10
 * @param passives gave 7 or 8
 * @param detractors gave 0 to 6
 * @param score 100 (promoters - detractors) / n, from -100 to 100
 * @param standardError of the score, in its points
 */
public record NetPromoter(long promoters, long passives, long detractors, double score, double standardError) {

    /** Points of the scale. */
    public static final int POINTS = 11;

    /** Of how many gave each of the 11 points, from 0 up; empty when nobody answered. */
    public static Optional<NetPromoter> of(long... counts) {
        if (counts.length != POINTS) {
            throw new IllegalArgumentException("a net promoter score needs 11 points, not " + counts.length);
        }
        long detractors = LongStream.of(counts).limit(7).sum();
        long passives = counts[7] + counts[8];
        long promoters = counts[9] + counts[10];
        double n = detractors + passives + promoters;
        if (n == 0) {
            return Optional.empty();
        }
        double mean = (promoters - detractors) / n;
        double variance = (promoters + detractors) / n - mean * mean;
        return Optional.of(new NetPromoter(
                promoters,
                passives,
                detractors,
                100.0 * (promoters - detractors) / n,
                100 * Math.sqrt(Math.max(0, variance) / n)));
    }
}
