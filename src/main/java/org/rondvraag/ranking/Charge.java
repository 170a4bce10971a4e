package org.rondvraag.ranking;

import java.util.BitSet;

/**
 * A question whose supporters have had their turn, or are about to: answered, on stage, or pinned.
 *
 * @param supporters who upvoted it; for an answered question as they were at that moment
 * @param joined participants with a number below this were there when it was answered; those from it up came later and
 *     start at the mean load of these. Counting starts at 1, as in the store
 */
public record Charge(BitSet supporters, int joined) {

    /** A charge before which everybody was there: of what is on stage or pinned now, and of all reference cases. */
    public static Charge of(BitSet supporters) {
        return new Charge(supporters, Integer.MAX_VALUE);
    }
}
