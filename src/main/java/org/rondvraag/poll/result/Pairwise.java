package org.rondvraag.poll.result;

import java.util.List;

/** How many ballots prefer each option to each other one; a tie on a ballot counts for neither. */
public final class Pairwise {

    private final List<String> options;
    private final long n;
    private final long[][] prefer;

    private Pairwise(List<String> options, long n, long[][] prefer) {
        this.options = options;
        this.n = n;
        this.prefer = prefer;
    }

    /**
     * Of ballots that were counted elsewhere.
     *
     * @param prefer how many ballots prefer the option of the row to that of the column; taken over, not copied
     */
    public static Pairwise of(List<String> options, long n, long[][] prefer) {
        return new Pairwise(options, n, prefer);
    }

    public static Pairwise of(Preferences preferences) {
        int size = preferences.options().size();
        long[][] prefer = new long[size][size];
        for (Preferences.Places ballot : preferences.ballots()) {
            for (int one = 0; one < size; one++) {
                for (int other = 0; other < size; other++) {
                    if (ballot.ranks()[one] < ballot.ranks()[other]) {
                        prefer[one][other] += ballot.count();
                    }
                }
            }
        }
        return new Pairwise(preferences.options(), preferences.n(), prefer);
    }

    public List<String> options() {
        return options;
    }

    /** How many ballots were cast. */
    public long n() {
        return n;
    }

    /** Ballots that prefer the option with index {@code one} to that with index {@code other}. */
    public long prefer(int one, int other) {
        return prefer[one][other];
    }
}
