package org.rondvraag.compute;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rondvraag.poll.result.Borda;
import org.rondvraag.poll.result.Condorcet;
import org.rondvraag.poll.result.InstantRunoff;
import org.rondvraag.poll.result.Pairwise;
import org.rondvraag.poll.result.Preferences;
import org.rondvraag.poll.result.Schulze;

/**
 * {@code {"poll":"ranking","options":["A","B"],"ballots":[[["A"],["B"]]],"count":[3]}}: Borda means, the Condorcet winner or
 * null, Schulze's ranking, and instant runoff with its winner (null when several win together), ranking and rounds.
 */
final class RankingCase {

    private static final int MOST_OPTIONS = 50;
    private static final int MOST_BALLOTS = 50_000;

    private RankingCase() {}

    static JsonObject answer(Case asked) {
        if (!asked.text("poll").equals("ranking")) {
            throw new IllegalArgumentException("poll must be ranking");
        }
        Preferences preferences = preferences(asked);
        Pairwise pairwise = Pairwise.of(preferences);
        return new JsonObject()
                .put("borda", numbers(Borda.means(pairwise)))
                .put("condorcet", Condorcet.winner(pairwise).orElse(null))
                .put("schulze", groups(Schulze.ranking(pairwise)))
                .put("irv", runoff(InstantRunoff.of(preferences)));
    }

    private static Preferences preferences(Case asked) {
        List<String> options = asked.list("options", 1, MOST_OPTIONS, Case::text);
        if (options.stream().distinct().count() < options.size()) {
            throw new IllegalArgumentException("options names one twice");
        }
        List<List<List<String>>> ballots = asked.list("ballots", 0, MOST_BALLOTS, RankingCase::ranks);
        long[] counts = asked.has("count")
                ? asked.counts("count", ballots.size(), ballots.size())
                : IntStream.range(0, ballots.size()).mapToLong(i -> 1).toArray();
        return Preferences.of(
                options,
                IntStream.range(0, counts.length)
                        .mapToObj(i -> new Preferences.Ballot(ballots.get(i), counts[i]))
                        .toList());
    }

    private static List<List<String>> ranks(Object ballot, String name) {
        return Case.list(ballot, name, 0, MOST_OPTIONS, (rank, at) -> Case.list(rank, at, 0, MOST_OPTIONS, Case::text));
    }

    private static JsonObject runoff(InstantRunoff runoff) {
        List<String> first = runoff.ranking().get(0);
        JsonArray rounds = new JsonArray();
        runoff.rounds().forEach(round -> rounds.add(numbers(round)));
        return new JsonObject()
                .put("winner", first.size() == 1 ? first.get(0) : null)
                .put("ranking", groups(runoff.ranking()))
                .put("rounds", rounds);
    }

    private static JsonObject numbers(Map<String, Double> numbers) {
        JsonObject json = new JsonObject();
        numbers.forEach(json::put);
        return json;
    }

    private static JsonArray groups(List<List<String>> ranking) {
        JsonArray groups = new JsonArray();
        ranking.forEach(group -> groups.add(new JsonArray(group)));
        return groups;
    }
}
