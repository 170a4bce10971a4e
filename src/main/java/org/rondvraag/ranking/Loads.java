package org.rondvraag.ranking;

import java.util.Arrays;

/** What each participant has paid so far in Phragmen's rule. A question costs 1, shared by its supporters. */
final class Loads {

    private final double[] load;
    private final double[] scratch;
    private int present;

    /** Nobody has paid anything yet. */
    Loads(int participants) {
        load = new double[participants];
        scratch = new double[participants];
    }

    /**
     * Participants numbered below {@code joined} are there from now on; the new ones start at the others' mean load. The
     * mean is over all who were there, upvoting or not, so that a first upvote of theirs moves nobody else's start.
     */
    void welcome(int joined) {
        int until = Math.min(joined, load.length);
        double mean = Arrays.stream(load, 0, present).sum() / Math.max(1, present - 1);
        for (; present < until; present++) {
            load[present] = Math.max(load[present], mean);
        }
    }

    /**
     * The common load to which the supporters would rise to pay for a question, infinite without any: the level at which
     * the sum of (level - load), over those below it, is 1. Those already above pay nothing and get nothing back.
     *
     * <p>Found without sorting: start from all supporters, drop those above the level that would give, until none is
     * (Michelot 1986, A finite algorithm for finding the projection of a point onto the canonical simplex).
     */
    double level(int[] supporters) {
        int paying = 0;
        double sum = 1;
        for (int supporter : supporters) {
            scratch[paying++] = load[supporter];
            sum += load[supporter];
        }
        while (true) {
            double level = sum / paying;
            int kept = 0;
            sum = 1;
            for (int i = 0; i < paying; i++) {
                if (scratch[i] < level) {
                    sum += scratch[i];
                    scratch[kept++] = scratch[i];
                }
            }
            if (kept == paying) {
                return level;
            }
            paying = kept;
        }
    }

    /** Lets the supporters pay. */
    void charge(int[] supporters) {
        double level = level(supporters);
        for (int supporter : supporters) {
            load[supporter] = Math.max(load[supporter], level);
        }
    }

    /** The load of one participant. */
    double of(int participant) {
        return load[participant];
    }
}
