package org.rondvraag.store;

/** How a write ended. All but {@link #APPLIED} wrote nothing. The order is the one that the scripts know: append only. */
public enum Outcome {
    /** It was written now. */
    APPLIED,
    /** Its effect was there already. */
    REPEATED,
    /** A document that the rule had read has changed since: read again and decide again. */
    STALE,
    /** The question takes no upvotes now. */
    NOT_VOTABLE,
    /** The poll takes no ballots now. */
    POLL_CLOSED,
    /** The poll is open, but in another round. */
    WRONG_ROUND,
    /** This ballot id is another participant's. */
    TAKEN;

    /** Whether the effect holds. */
    public boolean holds() {
        return this == APPLIED || this == REPEATED;
    }
}
