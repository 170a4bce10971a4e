package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rondvraag.poll.result.InstantRunoff;
import org.rondvraag.poll.result.Pairwise;
import org.rondvraag.poll.result.Preferences;
import org.rondvraag.poll.result.Schulze;
import org.rondvraag.store.Ballot;

/** What other ways of counting make of the ballots of a ranking poll; slow with many of them. */
public final class Comparison {
    private Comparison() {}

    /** {@code schulze} and {@code irv} as places, best first; {@code rounds}: the votes of each runoff. */
    public static JsonObject of(Poll poll, Collection<Ballot> ballots) {
        List<String> options = poll.options().stream().map(Poll.Option::id).toList();
        Preferences preferences = Preferences.ofOrders(
                options,
                ballots.stream()
                        .map(Ballot::answer)
                        .filter(answer -> !Answers.ABSTAIN.equals(answer))
                        .map(answer -> strings((JsonArray) answer))
                        .toList());
        InstantRunoff runoff = InstantRunoff.of(preferences);
        JsonArray rounds = new JsonArray();
        runoff.rounds().forEach(round -> rounds.add(votes(round)));
        return new JsonObject()
                .put("n", preferences.n())
                .put("schulze", places(Schulze.ranking(Pairwise.of(preferences))))
                .put("irv", places(runoff.ranking()))
                .put("rounds", rounds);
    }

    private static List<String> strings(JsonArray array) {
        return array.stream().map(String::valueOf).toList();
    }

    private static JsonArray places(List<List<String>> ranking) {
        JsonArray places = new JsonArray();
        ranking.forEach(place -> places.add(new JsonArray(new ArrayList<>(place))));
        return places;
    }

    private static JsonObject votes(Map<String, Double> round) {
        JsonObject votes = new JsonObject();
        round.forEach((option, count) -> votes.put(option, Numbers.plain(count)));
        return votes;
    }
}
