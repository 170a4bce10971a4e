package org.rondvraag.poll.result;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The Stuart-Maxwell test: are the options as popular after as before? Source: Stuart, A test for homogeneity of the
 * marginal distributions in a two-way classification, Biometrika 42, 1955; Maxwell, Comparing the classification of
 * subjects by two independent judges, British Journal of Psychiatry 116, 1970.
 *
 * <p>The statistic is d' S^- d, with d the gains and S their covariance, which is the Laplacian of the graph of moves. Its
 * rank is the number of options less the number of groups between which nobody moved; that is df, and so an option that
 * nobody joined or left takes no part.
 *
 * @param df degrees of freedom; 0 when nobody moved
 * @param p the chance of a statistic at least this large in a room that did not shift
 */
public record StuartMaxwell(double statistic, int df, double p) {

    /** A pivot below this share of its option's moves is a rounded zero. */
    private static final double ZERO = 1e-9;

    /**
     * @param counts square; rows before, columns after; each from 0
     */
    public static StuartMaxwell of(long[][] counts) {
        double[][] covariance = covariance(counts);
        double[] gains = gains(counts);
        double statistic = 0;
        int df = 0;
        for (int i = 0; i < gains.length; i++) {
            double pivot = covariance[i][i];
            if (pivot > ZERO * moves(counts, i)) {
                statistic += gains[i] * gains[i] / pivot;
                df++;
                eliminate(covariance, gains, i);
            }
        }
        double p = df == 0 ? 1 : ChiSquaredDistribution.of(df).survivalProbability(statistic);
        return new StuartMaxwell(statistic, df, p);
    }

    private static void eliminate(double[][] covariance, double[] gains, int i) {
        for (int row = i + 1; row < gains.length; row++) {
            double factor = covariance[row][i] / covariance[i][i];
            gains[row] -= factor * gains[i];
            for (int column = i; column < gains.length; column++) {
                covariance[row][column] -= factor * covariance[i][column];
            }
        }
    }

    private static double[] gains(long[][] counts) {
        double[] gains = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                gains[i] += counts[j][i] - counts[i][j];
            }
        }
        return gains;
    }

    private static double[][] covariance(long[][] counts) {
        double[][] covariance = new double[counts.length][counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                covariance[i][j] = i == j ? moves(counts, i) : -(double) (counts[i][j] + counts[j][i]);
            }
        }
        return covariance;
    }

    /** How many joined or left an option. */
    private static double moves(long[][] counts, int option) {
        double moves = 0;
        for (int other = 0; other < counts.length; other++) {
            moves += other == option ? 0 : counts[option][other] + counts[other][option];
        }
        return moves;
    }
}
