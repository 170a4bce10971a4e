package org.rondvraag.poll.result;

/**
 * McNemar's test: did as many move from the first option to the second as back? Source: McNemar, Note on the sampling error
 * of the difference between correlated proportions or percentages, Psychometrika 12, 1947; no continuity correction.
 *
 * @param statistic (b - c)^2 / (b + c), with b and c those who moved either way; 0 when nobody did
 * @param p two-sided; exact, 2 P(Bin(b + c, 1/2) <= min(b, c)), below {@value #ENOUGH} movers, else by chi-square
 * @param exact which of the two p is
 */
public record McNemar(double statistic, double p, boolean exact) {

    /** From so many movers the chi-square distribution is near enough. */
    private static final int ENOUGH = 25;

    /**
     * @param there moved from the first option to the second, from 0
     * @param back moved from the second to the first, from 0
     */
    public static McNemar of(long there, long back) {
        long movers = there + back;
        double difference = there - back;
        double statistic = movers == 0 ? 0 : difference * difference / movers;
        boolean exact = movers < ENOUGH;
        double p = exact
                ? Math.min(1, 2 * atMost((int) Math.min(there, back), (int) movers))
                : ChiSquare.upperTail(statistic, 1);
        return new McNemar(statistic, p, exact);
    }

    /** P(Bin(n, 1/2) <= k). */
    private static double atMost(int k, int n) {
        double ways = 1;
        double sum = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - i + 1) / i;
            sum += ways;
        }
        return sum / Math.pow(2, n);
    }
}
