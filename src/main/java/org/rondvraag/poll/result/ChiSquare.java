package org.rondvraag.poll.result;

/**
 * The chi-square distribution's upper tail, Q(df/2, x/2) with Q the regularised upper incomplete gamma function. Source:
 * NIST Digital Library of Mathematical Functions, 8.11.4 (series) and 8.9.2 (continued fraction, here evaluated by
 * Lentz's method); the two meet at x = a + 1.
 */
final class ChiSquare {

    private static final double PRECISION = 1e-15;
    private static final int MOST_TERMS = 10_000;

    private ChiSquare() {}

    /**
     * The chance of a statistic at least this large.
     *
     * @param statistic from 0
     * @param df degrees of freedom, 0 to 300; 1 when there are none, as nothing could have been different
     */
    static double upperTail(double statistic, int df) {
        if (df == 0 || statistic <= 0) {
            return 1;
        }
        double a = df / 2.0;
        double x = statistic / 2;
        double factor = Math.exp(a * Math.log(x) - x) / gammaOfHalf(df);
        return x < a + 1 ? 1 - factor * series(a, x) : factor * fraction(a, x);
    }

    /** Gamma(df / 2), from Gamma(1/2) or Gamma(1) upwards. */
    private static double gammaOfHalf(int df) {
        double gamma = df % 2 == 0 ? 1 : Math.sqrt(Math.PI);
        for (int i = df % 2 == 0 ? 2 : 1; i < df; i += 2) {
            gamma *= i / 2.0;
        }
        return gamma;
    }

    /** Sum over k of x^k / (a (a + 1) ... (a + k)). */
    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int k = 1; k < MOST_TERMS && term > sum * PRECISION; k++) {
            term *= x / (a + k);
            sum += term;
        }
        return sum;
    }

    /** 1/(x+1-a- 1(1-a)/(x+3-a- 2(2-a)/(x+5-a- ...))). */
    private static double fraction(double a, double x) {
        double denominator = x + 1 - a;
        double ratio = Double.MAX_VALUE;
        double inverse = 1 / denominator;
        double value = inverse;
        for (int k = 1; k < MOST_TERMS; k++) {
            double numerator = k * (a - k);
            denominator += 2;
            inverse = 1 / (denominator + numerator * inverse);
            ratio = denominator + numerator / ratio;
            double change = ratio * inverse;
            value *= change;
            if (Math.abs(change - 1) < PRECISION) {
                break;
            }
        }
        return value;
    }
}
