package org.rondvraag.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rondvraag.Vectors;

class ProportionalApprovalTest {

    static Stream<JsonObject> orders() {
        return Vectors.cases("balanced_order");
    }

    static Stream<JsonObject> handwritten() {
        return Vectors.cases("balanced_handwritten")
                .filter(c -> c.getString("rule").equals("dynamic_seqpav"));
    }

    static Stream<JsonObject> traces() {
        return Vectors.cases("balanced_traces").filter(c -> c.getString("rule").equals("seqpav"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void equalsTheReferenceOrders(JsonObject reference) {
        SampleRoom room = SampleRoom.of(reference.getInteger("questions"), reference.getJsonArray("ballots"));
        List<Integer> expected =
                SampleRoom.integers(reference.getJsonObject("pav").getJsonArray("order"));
        List<Integer> answered = SampleRoom.integers(reference.getJsonArray("answered"));
        assertThat(order(room, answered)).startsWith(expected.toArray(Integer[]::new));
    }

    @ParameterizedTest
    @MethodSource("handwritten")
    void equalsTheHandwrittenOrdersAfterEachAnswer(JsonObject reference) {
        JsonObject input = reference.getJsonObject("input");
        SampleRoom room = SampleRoom.of(input.getInteger("num_candidates"), input.getJsonArray("ballots"));
        for (Object expected : reference.getJsonArray("expected")) {
            assertThat(order(room, SampleRoom.integers(((JsonObject) expected).getJsonArray("answered"))))
                    .isEqualTo(SampleRoom.integers(((JsonObject) expected).getJsonArray("ranking")));
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void choosesTheCommitteesOfTheTraces(JsonObject reference) {
        JsonObject input = reference.getJsonObject("input");
        JsonObject expected = reference.getJsonObject("expected");
        SampleRoom room = SampleRoom.of(input.getInteger("num_candidates"), ballots(input));
        JsonArray committee = expected.getJsonArray("committee", expected.getJsonArray("order"));
        assertThat(order(room, List.of()).subList(0, input.getInteger("committee_size")))
                .hasSameElementsAs(SampleRoom.integers(committee));
        if (expected.containsKey("order")) {
            assertThat(order(room, List.of()))
                    .startsWith(SampleRoom.integers(committee).toArray(Integer[]::new));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void replayFromZeroEqualsGoingOnAndAnExtraUpvoteNeverHurts(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            SampleRoom room = SampleRoom.random(random);
            List<Integer> answered = new ArrayList<>(room.someAnswered(random));
            List<Integer> order = order(room, answered);
            assertThat(order).noneMatch(answered::contains);
            for (int question : order) {
                SampleRoom more = room.with(random.nextInt(room.voters() + 2), question);
                assertThat(order(more, answered).indexOf(question)).isLessThanOrEqualTo(order.indexOf(question));
            }
            if (!order.isEmpty()) {
                answered.add(order.get(0));
                assertThat(order(room, answered)).isEqualTo(order.subList(1, order.size()));
            }
        }
    }

    @Test
    void decidesBetweenEqualScoresByTheTieRule() {
        List<Candidate> open = List.of(
                Candidate.supportedBy(SampleRoom.id(1), BitSet.valueOf(new long[] {0b001})),
                Candidate.supportedBy(SampleRoom.id(2), BitSet.valueOf(new long[] {0b010})));
        Comparator<Candidate> lastFirst =
                Comparator.comparing(SampleRoom::index).reversed();
        assertThat(SampleRoom.indices(ProportionalApproval.order(open, List.of(), lastFirst)))
                .containsExactly(2, 1);
    }

    private static List<Integer> order(SampleRoom room, List<Integer> answered) {
        return SampleRoom.indices(
                ProportionalApproval.order(room.openBut(answered), room.charges(answered), TieRule.GIVEN));
    }

    private static JsonArray ballots(JsonObject input) {
        if (input.containsKey("ballots")) {
            return input.getJsonArray("ballots");
        }
        JsonArray ballots = new JsonArray();
        for (Object weighted : input.getJsonArray("weighted_ballots")) {
            JsonObject ballot = (JsonObject) weighted;
            for (int i = 0; i < ballot.getInteger("weight"); i++) {
                ballots.add(ballot.getJsonArray("ballot"));
            }
        }
        return ballots;
    }
}
