package org.rondvraag.ranking;

import java.util.Comparator;
import java.util.List;

/** By time of publication, the latest first. */
public final class Newest {

    private Newest() {}

    /** All of {@code open}, the latest first; those of the same millisecond by {@code ties}. */
    public static List<Candidate> order(List<Candidate> open, Comparator<Candidate> ties) {
        return open.stream()
                .sorted(Comparator.comparingLong(Candidate::at).reversed().thenComparing(ties))
                .toList();
    }
}
