package org.rondvraag.poll.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Schulze's beat-path method with winning votes: one option is above another when its strongest chain of pairwise wins is
 * stronger than the way back. Source: Schulze, A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method, Social Choice and Welfare 36, 2011.
 */
public final class Schulze {

    private Schulze() {}

    /** The options, best first, those that no strongest path tells apart together, each in the poll's order. */
    public static List<List<String>> ranking(Pairwise pairwise) {
        long[][] paths = strongestPaths(pairwise);
        List<Integer> left = new ArrayList<>();
        for (int option = 0; option < paths.length; option++) {
            left.add(option);
        }
        List<List<String>> ranking = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Integer> unbeaten = left.stream()
                    .filter(one -> left.stream().noneMatch(other -> paths[other][one] > paths[one][other]))
                    .toList();
            ranking.add(unbeaten.stream().map(pairwise.options()::get).toList());
            left.removeAll(unbeaten);
        }
        return ranking;
    }

    /** For each pair the weakest win of the chain whose weakest win is strongest; 0 when there is no chain. */
    static long[][] strongestPaths(Pairwise pairwise) {
        int size = pairwise.options().size();
        long[][] paths = new long[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                long votes = pairwise.prefer(one, other);
                paths[one][other] = votes > pairwise.prefer(other, one) ? votes : 0;
            }
        }
        for (int via = 0; via < size; via++) {
            for (int one = 0; one < size; one++) {
                for (int other = 0; other < size; other++) {
                    paths[one][other] = Math.max(paths[one][other], Math.min(paths[one][via], paths[via][other]));
                }
            }
        }
        return paths;
    }
}
