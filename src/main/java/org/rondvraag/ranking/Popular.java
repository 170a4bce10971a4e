package org.rondvraag.ranking;

import java.util.Comparator;
import java.util.List;

/**
 * By the posterior mean of the chance that someone who saw a question upvotes it: (v + 10·mu) / (E + 10), with v upvotes
 * of others than the author, E participants who could have seen it, and mu = sum of v / sum of E over the open questions.
 * Raw votes would reward early questions: while every list is sorted by them, a late question never reaches the top.
 *
 * <p>Source: the mean of a beta-binomial model with a prior worth {@value #PRIOR} observations (Gelman et al., Bayesian
 * Data Analysis, 3rd edition, section 2.4); mu is its empirical estimate.
 */
public final class Popular {

    /** How many imagined viewers the prior is worth. */
    static final int PRIOR = 10;

    private final long votes;
    private final long exposures;

    private Popular(List<Candidate> open) {
        long seen = open.stream().mapToLong(Popular::viewers).sum();
        votes = seen == 0
                ? 0
                : open.stream().mapToLong(Candidate::votesOfOthers).sum();
        exposures = Math.max(1, seen);
    }

    /** All of {@code open}, the highest mean first; equal means by {@code ties}. */
    public static List<Candidate> order(List<Candidate> open, Comparator<Candidate> ties) {
        Popular popular = new Popular(open);
        return open.stream()
                .sorted(((Comparator<Candidate>) popular::compare).thenComparing(ties))
                .toList();
    }

    /**
     * Compares means as fractions of one denominator, so that equal ones are seen to be equal. Fits a long up to 50,000
     * participants and 5,000 questions.
     */
    private int compare(Candidate one, Candidate other) {
        return Long.compare(numerator(other) * (viewers(one) + PRIOR), numerator(one) * (viewers(other) + PRIOR));
    }

    private long numerator(Candidate question) {
        return question.votesOfOthers() * exposures + PRIOR * votes;
    }

    /** Whoever voted has seen it, whether that was counted yet or not. */
    private static long viewers(Candidate question) {
        return Math.max(question.exposure(), question.votesOfOthers());
    }
}
