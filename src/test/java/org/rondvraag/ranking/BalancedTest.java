package org.rondvraag.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rondvraag.Vectors;

class BalancedTest {

    private static final Offset<Double> NEAR = within(1e-9);

    static Stream<JsonObject> orders() {
        return Vectors.cases("balanced_order");
    }

    static Stream<JsonObject> handwritten() {
        return Vectors.cases("balanced_handwritten")
                .filter(c -> c.getString("rule").equals("dynamic_seqphrag"));
    }

    static Stream<JsonObject> loads() {
        return Vectors.cases("balanced_handwritten")
                .filter(c -> c.getString("rule").equals("phragmen_loads_from_sequence"));
    }

    static Stream<JsonObject> traces() {
        return Vectors.cases("balanced_traces")
                .filter(c -> c.getString("rule").equals("seqphragmen"))
                .filter(c -> c.getJsonObject("expected").containsKey("max_load"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void equalsTheReferenceOrdersAndLevels(JsonObject reference) {
        SampleRoom room = SampleRoom.of(reference.getInteger("questions"), reference.getJsonArray("ballots"));
        List<Integer> answered = SampleRoom.integers(reference.getJsonArray("answered"));
        List<Balanced.Place> ranking = Balanced.rank(room.openBut(answered), room.charges(answered), TieRule.GIVEN);

        JsonArray order = reference.getJsonObject("phragmen").getJsonArray("order");
        JsonArray levels = reference.getJsonObject("phragmen").getJsonArray("levels");
        assertThat(levels.size()).isEqualTo(order.size()).isPositive();
        for (int i = 0; i < order.size(); i++) {
            assertThat(SampleRoom.index(ranking.get(i).question())).isEqualTo(order.getInteger(i));
            assertThat(ranking.get(i).level()).isCloseTo(Vectors.fraction(levels.getString(i)), NEAR);
        }
    }

    @ParameterizedTest
    @MethodSource("handwritten")
    void equalsTheHandwrittenOrdersAfterEachAnswer(JsonObject reference) {
        JsonObject input = reference.getJsonObject("input");
        SampleRoom room = SampleRoom.of(input.getInteger("num_candidates"), input.getJsonArray("ballots"));
        for (Object expected : reference.getJsonArray("expected")) {
            List<Integer> answered = SampleRoom.integers(((JsonObject) expected).getJsonArray("answered"));
            List<Candidate> order = SampleRoom.balanced(room.openBut(answered), room.charges(answered), TieRule.GIVEN);
            assertThat(SampleRoom.indices(order))
                    .isEqualTo(SampleRoom.integers(((JsonObject) expected).getJsonArray("ranking")));
        }
    }

    @ParameterizedTest
    @MethodSource("loads")
    void chargesWhatWasAnsweredInOrder(JsonObject reference) {
        JsonObject input = reference.getJsonObject("input");
        SampleRoom room = SampleRoom.of(input.getInteger("num_candidates"), input.getJsonArray("ballots"));
        List<Charge> charges = room.charges(SampleRoom.integers(input.getJsonArray("answered_sequence")));
        assertLoads(
                Balanced.loadsAfter(charges, room.voters()),
                reference.getJsonObject("expected").getJsonArray("loads"));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void followsTheTracesStepByStep(JsonObject reference) {
        JsonObject input = reference.getJsonObject("input");
        JsonObject expected = reference.getJsonObject("expected");
        SampleRoom room = SampleRoom.of(input.getInteger("num_candidates"), input.getJsonArray("ballots"));
        List<Integer> order = SampleRoom.integers(expected.getJsonArray("order"));
        List<Balanced.Place> ranking = Balanced.rank(room.openBut(List.of()), List.of(), TieRule.GIVEN);

        for (int step = 0; step < order.size(); step++) {
            assertThat(SampleRoom.index(ranking.get(step).question())).isEqualTo(order.get(step));
            assertThat(ranking.get(step).level())
                    .isCloseTo(
                            Vectors.fraction(expected.getJsonArray("max_load").getString(step)), NEAR);
            Loads loads = Balanced.loadsAfter(room.charges(order.subList(0, step + 1)), 12);
            assertLoads(loads, expected.getJsonArray("loads").getJsonArray(step));
        }
    }

    @Test
    void givesPartiesTheSeatsOfDHondt() {
        JsonObject reference = Vectors.cases("balanced_traces")
                .filter(c -> c.getString("name").startsWith("party-list"))
                .findFirst()
                .orElseThrow();
        List<Integer> votes =
                SampleRoom.integers(reference.getJsonObject("input").getJsonArray("party_votes"));
        int seats = reference.getJsonObject("input").getInteger("seats");
        List<Candidate> questions = IntStream.range(0, votes.size())
                .boxed()
                .flatMap(party -> IntStream.range(0, seats).mapToObj(i -> partyQuestion(votes, party)))
                .toList();

        List<Integer> first = SampleRoom.balanced(questions, List.of(), TieRule.GIVEN).stream()
                .limit(seats)
                .map(SampleRoom::index)
                .toList();
        List<Integer> won = IntStream.range(0, votes.size())
                .mapToObj(party ->
                        (int) first.stream().filter(winner -> winner == party).count())
                .toList();
        assertThat(won)
                .isEqualTo(
                        SampleRoom.integers(reference.getJsonObject("expected").getJsonArray("seats")));
    }

    @Test
    void anExtraVoterMayHurtOneOfTwoQuestionsAsTheLiteratureSays() {
        JsonObject reference = Vectors.cases("balanced_traces")
                .filter(c -> c.getString("name").startsWith("seqphragmen fails support monotonicity"))
                .findFirst()
                .orElseThrow();
        JsonArray ballots = reference.getJsonObject("input").getJsonArray("ballots");
        JsonObject expected = reference.getJsonObject("expected");
        JsonArray more = ballots.copy().add(expected.getJsonArray("added_ballot"));
        assertThat(firstThree(ballots)).hasSameElementsAs(SampleRoom.integers(expected.getJsonArray("committee")));
        assertThat(firstThree(more)).hasSameElementsAs(SampleRoom.integers(expected.getJsonArray("committee_after")));
    }

    @Test
    void putsQuestionsWithoutUpvotesLastByTheTieRule() {
        Candidate supported = Candidate.supportedBy(SampleRoom.id(1), BitSet.valueOf(new long[] {1}));
        Candidate early = new Candidate(SampleRoom.id(2), new BitSet(), -1, 0, 1, List.of());
        Candidate late = new Candidate(SampleRoom.id(3), new BitSet(), -1, 0, 2, List.of());
        List<Balanced.Place> ranking =
                Balanced.rank(List.of(early, late, supported), List.of(Charge.of(new BitSet())), TieRule.ROOM);
        assertThat(ranking)
                .containsExactly(
                        new Balanced.Place(supported, 1.0),
                        new Balanced.Place(late, Double.POSITIVE_INFINITY),
                        new Balanced.Place(early, Double.POSITIVE_INFINITY));
    }

    @Test
    void decidesBetweenEqualLevelsByTheTieRule() {
        Candidate seen = new Candidate(SampleRoom.id(2), BitSet.valueOf(new long[] {0b0011}), -1, 9, 5, List.of());
        Candidate unseen = new Candidate(SampleRoom.id(3), BitSet.valueOf(new long[] {0b1100}), -1, 3, 1, List.of());
        assertThat(SampleRoom.balanced(List.of(seen, unseen), List.of(), TieRule.ROOM))
                .containsExactly(unseen, seen);
        assertThat(SampleRoom.balanced(List.of(seen, unseen), List.of(), TieRule.GIVEN))
                .containsExactly(seen, unseen);
    }

    @Test
    void startsWhoComesLaterAtTheMeanLoadOfTheOthers() {
        BitSet firstTwo = BitSet.valueOf(new long[] {0b00110});
        BitSet firstAndNewcomer = BitSet.valueOf(new long[] {0b100010});
        Loads loads = Balanced.loadsAfter(List.of(new Charge(firstTwo, 5), new Charge(firstAndNewcomer, 6)), 7);
        // After the first charge 1/2 1/2 0 0: the fifth starts at 1/4 and pays with the first up to (1 + 1/2 + 1/4) /
        // 2.
        assertThat(IntStream.rangeClosed(1, 5).mapToDouble(loads::of)).containsExactly(0.875, 0.5, 0.0, 0.0, 0.875);
        assertThat(loads.of(6)).isCloseTo(2.25 / 5, NEAR);
    }

    private static List<Integer> firstThree(JsonArray ballots) {
        List<Candidate> open = SampleRoom.of(8, ballots).openBut(List.of());
        return SampleRoom.indices(SampleRoom.balanced(open, List.of(), TieRule.GIVEN))
                .subList(0, 3);
    }

    private static Candidate partyQuestion(List<Integer> votes, int party) {
        int from = votes.subList(0, party).stream().mapToInt(Integer::intValue).sum();
        BitSet voters = new BitSet();
        voters.set(from, from + votes.get(party));
        return Candidate.supportedBy(SampleRoom.id(party), voters);
    }

    private static void assertLoads(Loads loads, JsonArray expected) {
        assertThat(expected).isNotEmpty();
        for (int voter = 0; voter < expected.size(); voter++) {
            assertThat(loads.of(voter)).isCloseTo(Vectors.fraction(expected.getString(voter)), NEAR);
        }
    }
}
