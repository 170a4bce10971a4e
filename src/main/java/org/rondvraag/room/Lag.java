package org.rondvraag.room;

/**
 * Tells a room to which changes do not come any more from one that is merely busy: while many vote, Redis is always a little
 * ahead. What counts is a revision that Redis had a second ago, and that has not come.
 */
final class Lag {
    private long owed;
    private int since;

    /**
     * Compares once more.
     *
     * @param redis the revision that Redis has
     * @param memory the revision that came
     * @param second counts up, so that two comparisons in one prove nothing
     */
    boolean isLate(long redis, long memory, int second) {
        if (memory < owed) {
            return second > since;
        }
        owed = redis;
        since = second;
        return false;
    }

    /** Everything was read anew. */
    void none() {
        owed = 0;
    }
}
