package org.rondvraag.poll.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rondvraag.Vectors;

class RankedPollTest {

    static Stream<JsonObject> schulze() {
        return having("Schulze Winning");
    }

    static Stream<JsonObject> borda() {
        return having("Borda Count");
    }

    static Stream<JsonObject> pairs() {
        return having("pairs");
    }

    static Stream<JsonObject> condorcet() {
        return Vectors.cases("ranked_polls").filter(c -> condorcetWinner(c).containsKey("condorcet_winner"));
    }

    static Stream<JsonObject> runoffs() {
        return having("InstantRunoff").filter(c -> !c.getString("name").equals("IRV: result 3"));
    }

    @ParameterizedTest
    @MethodSource("schulze")
    void schulzeEqualsTheReference(JsonObject reference) {
        JsonObject expected = reference.getJsonObject("expected").getJsonObject("Schulze Winning");
        Pairwise pairwise = Pairwise.of(preferences(reference));
        List<List<String>> ranking = Schulze.ranking(pairwise);
        if (expected.containsKey("winners")) {
            assertThat(ranking.get(0)).isEqualTo(strings(expected.getJsonArray("winners")));
        }
        if (expected.containsKey("ranking")) {
            assertThat(ranking).isEqualTo(groups(expected.getJsonArray("ranking")));
        }
        JsonObject paths = expected.getJsonObject("strongest_paths", new JsonObject());
        for (String one : paths.fieldNames()) {
            for (Map.Entry<String, Object> other : paths.getJsonObject(one)) {
                int from = pairwise.options().indexOf(one);
                int to = pairwise.options().indexOf(other.getKey());
                assertThat(Schulze.strongestPaths(pairwise)[from][to])
                        .isEqualTo(((Integer) other.getValue()).longValue());
            }
        }
    }

    @Test
    void schulzeLetsMoreBallotsForTheWinnerMakeItLose() {
        JsonObject reference = having("after_adding").findFirst().orElseThrow();
        JsonObject after = reference.getJsonObject("expected").getJsonObject("after_adding");
        List<Preferences.Ballot> more = new ArrayList<>(ballots(reference.getJsonObject("input")));
        more.addAll(ballots(after));
        Preferences preferences =
                Preferences.of(strings(reference.getJsonObject("input").getJsonArray("candidates")), more);
        assertThat(Schulze.ranking(Pairwise.of(preferences)).get(0)).isEqualTo(strings(after.getJsonArray("winners")));
    }

    @Test
    void schulzeTakesAPairThatIsTiedForNoWin() {
        Pairwise tied = Pairwise.of(Preferences.ofOrders(List.of("a", "b"), List.of(List.of("a"), List.of("b"))));
        assertThat(Schulze.strongestPaths(tied)).isDeepEqualTo(new long[][] {{0, 0}, {0, 0}});
        assertThat(Schulze.ranking(tied)).containsExactly(List.of("a", "b"));
    }

    @Test
    void instantRunoffGoesOnWhileTheFirstHasNoMoreThanHalf() {
        Preferences half = Preferences.ofOrders(
                List.of("a", "b", "c"), List.of(List.of("a"), List.of("a"), List.of("b"), List.of("c")));
        assertThat(InstantRunoff.of(half).rounds())
                .containsExactly(Map.of("a", 2.0, "b", 1.0, "c", 1.0), Map.of("a", 2.0));
    }

    @ParameterizedTest
    @MethodSource("borda")
    void bordaEqualsTheReference(JsonObject reference) {
        Preferences preferences = preferences(reference);
        JsonObject scores =
                reference.getJsonObject("expected").getJsonObject("Borda Count").getJsonObject("scores");
        Map<String, Double> means = Borda.means(Pairwise.of(preferences));
        assertThat(means).hasSize(scores.size());
        means.forEach(
                (option, mean) -> assertThat(mean * preferences.n()).isCloseTo(scores.getDouble(option), within(1e-9)));
    }

    @Test
    void bordaSharesPlacesAmongTiedAndUnlisted() {
        Preferences preferences = Preferences.of(
                List.of("a", "b", "c", "d"), List.of(new Preferences.Ballot(List.of(List.of("a", "c")), 2)));
        assertThat(Borda.means(Pairwise.of(preferences)))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of("a", 3.5, "b", 1.5, "c", 3.5, "d", 1.5)));
        assertThat(Borda.means(Pairwise.of(Preferences.ofOrders(List.of("a", "b"), List.of()))))
                .isEqualTo(Map.of("a", 0.0, "b", 0.0));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void pairsEqualTheReference(JsonObject reference) {
        Pairwise pairwise = Pairwise.of(preferences(reference));
        for (Map.Entry<String, Object> pair :
                reference.getJsonObject("expected").getJsonObject("pairs")) {
            String[] names = pair.getKey().split(">");
            assertThat(pairwise.prefer(
                            pairwise.options().indexOf(names[0]),
                            pairwise.options().indexOf(names[1])))
                    .isEqualTo(((Integer) pair.getValue()).longValue());
        }
    }

    @ParameterizedTest
    @MethodSource("condorcet")
    void condorcetEqualsTheReference(JsonObject reference) {
        assertThat(Condorcet.winner(Pairwise.of(preferences(reference))))
                .isEqualTo(Optional.ofNullable(condorcetWinner(reference).getString("condorcet_winner")));
    }

    @ParameterizedTest
    @MethodSource("runoffs")
    void instantRunoffEqualsTheReference(JsonObject reference) {
        JsonObject expected = reference.getJsonObject("expected").getJsonObject("InstantRunoff");
        InstantRunoff runoff = InstantRunoff.of(preferences(reference));
        assertThat(runoff.ranking()).isEqualTo(groups(expected.getJsonArray("ranking")));
        if (expected.containsKey("rounds")) {
            List<Map<String, Double>> rounds = expected.getJsonArray("rounds").stream()
                    .map(round -> ((JsonObject) round)
                            .stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey, entry -> ((Integer) entry.getValue()).doubleValue())))
                    .toList();
            assertThat(runoff.rounds()).isEqualTo(rounds);
        }
    }

    @Test
    void instantRunoffDropsAllWhoAreTiedLastTogether() {
        JsonObject tie = having("tied_losers").findFirst().orElseThrow();
        assertThat(InstantRunoff.of(preferences(tie)).ranking())
                .containsExactly(
                        List.of("c1"), strings(tie.getJsonObject("expected").getJsonArray("tied_losers")));
        JsonObject cycle = Vectors.cases("ranked_polls")
                .filter(c -> c.getString("name").equals("pref_voting condorcet_cycle"))
                .findFirst()
                .orElseThrow();
        assertThat(InstantRunoff.of(preferences(cycle)).ranking()).containsExactly(List.of("0", "1", "2"));
    }

    @Test
    void instantRunoffSharesBallotsAmongTiedOptionsAndForgetsSpentOnes() {
        Preferences preferences = Preferences.of(
                List.of("a", "b", "c"),
                List.of(
                        new Preferences.Ballot(List.of(List.of("a", "b"), List.of("c")), 3),
                        new Preferences.Ballot(List.of(List.of("c")), 2),
                        new Preferences.Ballot(List.of(List.of("b")), 1)));
        InstantRunoff runoff = InstantRunoff.of(preferences);
        assertThat(runoff.rounds()).containsExactly(Map.of("a", 1.5, "b", 2.5, "c", 2.0), Map.of("b", 4.0, "c", 2.0));
        assertThat(runoff.ranking()).containsExactly(List.of("b"), List.of("c"), List.of("a"));
    }

    @Test
    void theOrderOfBallotsChangesNothing() {
        Random random = new Random(7);
        List<String> options = List.of("a", "b", "c", "d", "e");
        for (int i = 0; i < 200; i++) {
            List<List<String>> orders = new ArrayList<>();
            for (int voter = random.nextInt(12); voter >= 0; voter--) {
                List<String> order = new ArrayList<>(options);
                Collections.shuffle(order, random);
                orders.add(order.subList(0, 1 + random.nextInt(options.size())));
            }
            Preferences cast = Preferences.ofOrders(options, orders);
            Collections.shuffle(orders, random);
            Preferences shuffled = Preferences.ofOrders(options, orders);
            assertThat(Borda.means(Pairwise.of(shuffled))).isEqualTo(Borda.means(Pairwise.of(cast)));
            assertThat(InstantRunoff.of(shuffled)).isEqualTo(InstantRunoff.of(cast));
            List<List<String>> schulze = Schulze.ranking(Pairwise.of(cast));
            assertThat(Schulze.ranking(Pairwise.of(shuffled))).isEqualTo(schulze);
            Condorcet.winner(Pairwise.of(cast))
                    .ifPresent(winner -> assertThat(schulze.get(0)).containsExactly(winner));
        }
    }

    @Test
    void refusesABallotThatNamesAnOptionTwiceOrAnotherOne() {
        List<String> options = List.of("a", "b");
        assertThatThrownBy(() -> Preferences.ofOrders(options, List.of(List.of("a", "a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice: a");
        assertThatThrownBy(() -> Preferences.ofOrders(options, List.of(List.of("c"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such option: c");
    }

    private static Stream<JsonObject> having(String expected) {
        return Vectors.cases("ranked_polls")
                .filter(c -> c.getJsonObject("expected").containsKey(expected));
    }

    private static JsonObject condorcetWinner(JsonObject reference) {
        JsonObject expected = reference.getJsonObject("expected");
        return expected.getJsonObject("Condorcet", expected);
    }

    private static Preferences preferences(JsonObject reference) {
        JsonObject input = reference.getJsonObject("input");
        return Preferences.of(strings(input.getJsonArray("candidates")), ballots(input));
    }

    private static List<Preferences.Ballot> ballots(JsonObject input) {
        return input.getJsonArray("ballots").stream()
                .map(JsonObject.class::cast)
                .map(ballot ->
                        new Preferences.Ballot(groups(ballot.getJsonArray("ranking")), ballot.getInteger("count")))
                .toList();
    }

    private static List<List<String>> groups(JsonArray ranking) {
        return ranking.stream().map(group -> strings((JsonArray) group)).toList();
    }

    private static List<String> strings(JsonArray array) {
        return array.stream().map(String.class::cast).toList();
    }
}
