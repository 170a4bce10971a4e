package org.rondvraag.poll.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Borda's count as a mean: of m options the first on a ballot gets m points and the last 1; tied ones share the mean of
 * the places they take. Source: Borda 1781, in this form in Black, The Theory of Committees and Elections, 1958.
 */
public final class Borda {

    private Borda() {}

    /** Mean points of each option, 1 to m, in the poll's order; 0 for all when no ballot was cast. */
    public static Map<String, Double> means(Preferences preferences) {
        long n = preferences.n();
        Map<String, Double> means = new LinkedHashMap<>();
        for (int option = 0; option < preferences.options().size(); option++) {
            means.put(preferences.options().get(option), n == 0 ? 0 : points(preferences, option) / n);
        }
        return means;
    }

    private static double points(Preferences preferences, int option) {
        return preferences.ballots().stream()
                .mapToDouble(ballot -> ballot.count() * points(ballot.ranks(), option))
                .sum();
    }

    /** Half a point for each option tied with it, itself included, a whole one for each behind it, and half for itself. */
    private static double points(int[] ranks, int option) {
        long tied = IntStream.of(ranks).filter(rank -> rank == ranks[option]).count();
        long behind = IntStream.of(ranks).filter(rank -> rank > ranks[option]).count();
        return behind + (tied + 1) / 2.0;
    }
}
