package org.rondvraag.ranking;

import java.util.Comparator;

/**
 * What decides between questions that a rule holds equal. Never the oldest first: that would give early questions the
 * top for being early.
 */
public enum TieRule implements Comparator<Candidate> {
    /** The room's rule: fewer exposures, then the later one, then a hash of the id, which nobody chose for its effect. */
    ROOM(Comparator.comparingInt(Candidate::exposure)
            .thenComparing(Comparator.comparingLong(Candidate::at).reversed())
            .thenComparingInt(question -> scrambled(question.id().value()))
            .thenComparing(question -> question.id().value())),

    /** Keeps the order given: the smallest index first, as reference cases have it. */
    GIVEN((one, other) -> 0);

    private final Comparator<Candidate> comparator;

    TieRule(Comparator<Candidate> comparator) {
        this.comparator = comparator;
    }

    @Override
    public int compare(Candidate one, Candidate other) {
        return comparator.compare(one, other);
    }

    /** MurmurHash3's 32-bit finaliser (Appleby, public domain), so that ids alike in text lie far apart. */
    private static int scrambled(String id) {
        int hash = id.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
