package org.rondvraag.poll.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Instant-runoff voting: each ballot counts for its best option still in the race, and the last one drops out, until one
 * is left. Options tied first on a ballot share it; a ballot with no listed option left counts no more. All who are tied
 * for the last place drop out together, so that no tie is broken by chance; when that is everyone, they win together.
 *
 * <p>Source: Ware's form of Hare's single transferable vote, 1871; see Tideman, Collective Decisions and Voting, 2006.
 *
 * @param ranking best first, those who dropped out together in one place
 * @param rounds the votes of each option in the race, until one has more than half of the votes that still count
 */
public record InstantRunoff(List<List<String>> ranking, List<Map<String, Double>> rounds) {

    private static final double TIE = 1e-9;

    public static InstantRunoff of(Preferences preferences) {
        List<List<String>> ranking = new ArrayList<>();
        List<Map<String, Double>> rounds = new ArrayList<>();
        List<Integer> racing = IntStream.range(0, preferences.options().size())
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        boolean decided = false;
        while (!racing.isEmpty()) {
            double[] votes = votes(preferences, racing);
            if (!decided) {
                rounds.add(named(preferences, racing, votes));
            }
            decided = decided || decides(racing, votes);
            List<Integer> last = last(racing, votes);
            ranking.add(0, last.stream().map(preferences.options()::get).toList());
            racing.removeAll(last);
        }
        return new InstantRunoff(ranking, rounds);
    }

    /** Plain loops, for this runs once a round over every ballot. */
    private static double[] votes(Preferences preferences, List<Integer> racing) {
        int[] options = racing.stream().mapToInt(Integer::intValue).toArray();
        double[] votes = new double[preferences.options().size()];
        for (Preferences.Places ballot : preferences.ballots()) {
            int best = ballot.unlisted();
            int tied = 0;
            for (int option : options) {
                int rank = ballot.ranks()[option];
                tied = rank < best ? 1 : rank == best ? tied + 1 : tied;
                best = Math.min(best, rank);
            }
            if (best < ballot.unlisted()) {
                share(votes, options, ballot, best, (double) ballot.count() / tied);
            }
        }
        return votes;
    }

    private static void share(double[] votes, int[] options, Preferences.Places ballot, int best, double each) {
        for (int option : options) {
            if (ballot.ranks()[option] == best) {
                votes[option] += each;
            }
        }
    }

    private static boolean decides(List<Integer> racing, double[] votes) {
        double most = racing.stream().mapToDouble(option -> votes[option]).max().orElseThrow();
        double all = racing.stream().mapToDouble(option -> votes[option]).sum();
        return most > all / 2 + TIE;
    }

    private static List<Integer> last(List<Integer> racing, double[] votes) {
        double least =
                racing.stream().mapToDouble(option -> votes[option]).min().orElseThrow();
        return racing.stream().filter(option -> votes[option] <= least + TIE).toList();
    }

    private static Map<String, Double> named(Preferences preferences, List<Integer> racing, double[] votes) {
        Map<String, Double> named = new LinkedHashMap<>();
        racing.forEach(option -> named.put(preferences.options().get(option), votes[option]));
        return named;
    }
}
