package org.rondvraag.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives places 3 and 6 of the audience's list to the least seen questions, so that a late question gets its chance to be
 * judged: an order by votes alone keeps feeding what it already shows.
 *
 * <p>Source: exploration by reserved places, as in Pandey, Roy, Olston, Cho and Chakrabarti, Shuffling a Stacked Deck: The
 * Case for Partially Randomized Ranking of Search Engine Results, VLDB 2005; here the least seen instead of a random one.
 */
public final class Exploration {

    private static final int ENOUGH = 30;
    private static final double ENOUGH_OF_ACTIVE = 0.3;
    private static final List<Integer> PLACES = List.of(3, 6);

    private Exploration() {}

    /**
     * The same questions; in place 3, then 6, the least seen of those that would stand there or below, unless even it has
     * been seen by 30 participants or by 30 % of the active ones.
     *
     * @param order the audience's order
     * @param active participants active now, from 0
     */
    public static List<Candidate> explore(List<Candidate> order, int active) {
        double enough = Math.min(ENOUGH, ENOUGH_OF_ACTIVE * active);
        List<Candidate> explored = new ArrayList<>(order);
        for (int place : PLACES) {
            IntStream.range(place - 1, explored.size())
                    .boxed()
                    .min(Comparator.comparingInt(i -> explored.get(i).exposure()))
                    .filter(i -> explored.get(i).exposure() < enough)
                    .ifPresent(i -> explored.add(place - 1, explored.remove((int) i)));
        }
        return explored;
    }
}
