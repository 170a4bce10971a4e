package org.rondvraag.poll.result;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ballots of a ranking poll. Options that a ballot leaves out are tied last on it: they lose to every listed one.
 *
 * <p>Options go by their index in {@link #options()}.
 */
public final class Preferences {

    private final List<String> options;
    private final List<Places> ballots;

    /**
     * One or more equal ballots.
     *
     * @param ranks the options, best first, ties together
     * @param count how many cast it, from 0
     */
    public record Ballot(List<List<String>> ranks, long count) {}

    /** The rank of each option on a ballot, 0 for the best, and the first rank of those it leaves out. */
    record Places(int[] ranks, int unlisted, long count) {}

    private Preferences(List<String> options, List<Places> ballots) {
        this.options = options;
        this.ballots = ballots;
    }

    /**
     * @param options ids of the options, all different
     * @throws IllegalArgumentException when a ballot names an option twice, or one that is not there
     */
    public static Preferences of(List<String> options, Collection<Ballot> ballots) {
        Map<String, Integer> indexes = new HashMap<>();
        options.forEach(option -> indexes.put(option, indexes.size()));
        return new Preferences(
                List.copyOf(options),
                ballots.stream().map(ballot -> places(indexes, ballot)).toList());
    }

    /** The same of plain orders, best first, one for each respondent. */
    public static Preferences ofOrders(List<String> options, Collection<? extends List<String>> orders) {
        return of(
                options,
                orders.stream()
                        .map(order -> new Ballot(order.stream().map(List::of).toList(), 1))
                        .toList());
    }

    public List<String> options() {
        return options;
    }

    /** How many ballots were cast. */
    public long n() {
        return ballots.stream().mapToLong(Places::count).sum();
    }

    List<Places> ballots() {
        return ballots;
    }

    private static Places places(Map<String, Integer> indexes, Ballot ballot) {
        int unlisted = ballot.ranks().size();
        int[] ranks = new int[indexes.size()];
        Arrays.fill(ranks, unlisted);
        for (int rank = 0; rank < unlisted; rank++) {
            for (String option : ballot.ranks().get(rank)) {
                Integer index = indexes.get(option);
                if (index == null) {
                    throw new IllegalArgumentException("no such option: " + option);
                }
                if (ranks[index] != unlisted) {
                    throw new IllegalArgumentException("ranked twice: " + option);
                }
                ranks[index] = rank;
            }
        }
        return new Places(ranks, unlisted, ballot.count());
    }
}
