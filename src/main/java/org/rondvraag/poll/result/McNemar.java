package org.rondvraag.poll.result;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * McNemar's test: did as many move from the first option to the second as back? Source: McNemar, Note on the sampling error
 * of the difference between correlated proportions or percentages, Psychometrika 12, 1947; no continuity correction.
 *
 * @param movers b + c, those who moved either way
 * @param statistic (b - c)^2 / (b + c); 0 when nobody moved
 * @param exact the exact two-sided p, 2 P(Bin(b + c, 1/2) <= min(b, c)), at most 1
 * @param near the two-sided p by chi-square
 */
public record McNemar(long movers, double statistic, double exact, double near) {

    /** From so many movers the chi-square distribution is near enough. */
    private static final int ENOUGH = 25;

    /**
     * @param there moved from the first option to the second, from 0 to a thousand million
     * @param back moved from the second to the first, from 0 to a thousand million
     */
    public static McNemar of(long there, long back) {
        long movers = there + back;
        double difference = there - back;
        double statistic = movers == 0 ? 0 : difference * difference / movers;
        double half = BinomialDistribution.of((int) movers, 0.5).cumulativeProbability((int) Math.min(there, back));
        double near = ChiSquaredDistribution.of(1).survivalProbability(statistic);
        return new McNemar(movers, statistic, Math.min(1, 2 * half), near);
    }

    /** Whether so few moved that only the exact p counts. */
    public boolean isExact() {
        return movers < ENOUGH;
    }

    /** The p that counts: exact below {@value #ENOUGH} movers, else by chi-square. */
    public double p() {
        return isExact() ? exact : near;
    }
}
