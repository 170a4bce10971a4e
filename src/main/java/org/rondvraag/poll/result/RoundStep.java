package org.rondvraag.poll.result;

/**
 * A width of bins that people read easily: 1, 2 or 5 times a power of ten, the least that needs no more than about ten
 * bins. Source: Heckbert, Nice Numbers for Graph Labels, Graphics Gems, 1990.
 *
 * @param digit 1, 2 or 5
 * @param exponent of ten
 */
record RoundStep(int digit, int exponent) {

    private static final int BINS = 10;

    /** Widths below this share of the numbers themselves drown in their rounding. */
    private static final double FINEST = 1e-12;

    static RoundStep over(double least, double most) {
        double span = most - least;
        double size = Math.max(Math.abs(least), Math.abs(most));
        double wanted = span == 0 ? 1 : span / BINS;
        return atLeast(Math.max(wanted, FINEST * size));
    }

    private static RoundStep atLeast(double width) {
        int exponent = (int) Math.floor(Math.log10(width));
        for (int digit : new int[] {1, 2, 5}) {
            RoundStep step = new RoundStep(digit, exponent);
            if (step.edge(1) >= width) {
                return step;
            }
        }
        return new RoundStep(1, exponent + 1);
    }

    /** The bin that a number lies in: edge(index) <= number < edge(index + 1). */
    long index(double number) {
        long near = (long) Math.floor(number / edge(1));
        if (edge(near + 1) <= number) {
            return near + 1;
        }
        return edge(near) > number ? near - 1 : near;
    }

    /** Where a bin starts: divided rather than multiplied by a fraction, so that 3 tenths print as 0.3. */
    double edge(long index) {
        double whole = (double) index * digit;
        return exponent < 0 ? whole / Math.pow(10, -exponent) : whole * Math.pow(10, exponent);
    }
}
