package org.rondvraag.poll.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Borda's count as a mean: of m options the first on a ballot gets m points and the last 1; tied ones share the mean of
 * the places they take. Source: Borda 1781, in this form in Black, The Theory of Committees and Elections, 1958.
 */
public final class Borda {

    private Borda() {}

    /** Mean points of each option, 1 to m, in the poll's order; 0 for all when no ballot was cast. */
    public static Map<String, Double> means(Pairwise pairwise) {
        List<String> options = pairwise.options();
        Map<String, Double> means = new LinkedHashMap<>();
        for (int option = 0; option < options.size(); option++) {
            means.put(options.get(option), pairwise.n() == 0 ? 0 : points(pairwise, option) / pairwise.n());
        }
        return means;
    }

    /** One point a ballot, one more for each option behind, and half a one for each tied with it. */
    private static double points(Pairwise pairwise, int option) {
        double points = pairwise.n();
        for (int other = 0; other < pairwise.options().size(); other++) {
            if (other != option) {
                long behind = pairwise.prefer(option, other);
                long tied = pairwise.n() - behind - pairwise.prefer(other, option);
                points += behind + tied / 2.0;
            }
        }
        return points;
    }
}
