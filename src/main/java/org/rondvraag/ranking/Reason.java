package org.rondvraag.ranking;

import java.util.BitSet;
import java.util.List;

/**
 * Why a question stands where it stands in the balanced order: "24 upvotes, 15 from people none of whose questions was
 * answered yet".
 *
 * @param votes its upvotes
 * @param unheard those of them whose voter supported no answered question
 */
public record Reason(int votes, int unheard) {

    /**
     * @param question an open question
     * @param heard who supported an answered question, from {@link #heard}
     */
    public static Reason of(Candidate question, BitSet heard) {
        BitSet unheard = (BitSet) question.supporters().clone();
        unheard.andNot(heard);
        return new Reason(question.votes(), unheard.cardinality());
    }

    /** Everyone who supported at least one of the answered questions. */
    public static BitSet heard(List<Charge> answered) {
        BitSet heard = new BitSet();
        answered.forEach(charge -> heard.or(charge.supporters()));
        return heard;
    }
}
