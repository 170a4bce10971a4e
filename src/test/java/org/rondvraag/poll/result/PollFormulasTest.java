package org.rondvraag.poll.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rondvraag.Vectors;

/** Percents, ratings, points: the reference cases, and what they leave open. */
class PollFormulasTest {

    static Stream<JsonObject> percents() {
        return named("percent rounding");
    }

    static Stream<JsonObject> ratings() {
        return named("rating");
    }

    static Stream<JsonObject> scores() {
        return named("NPS");
    }

    @ParameterizedTest
    @MethodSource("percents")
    void percentsEqualTheReference(JsonObject reference) {
        int[] percents = Percent.largestRemainder(counts(reference, "counts"));
        assertThat(percents)
                .containsExactly(reference.getJsonObject("expected").getJsonArray("percent").stream()
                        .mapToInt(Integer.class::cast)
                        .toArray());
    }

    @Test
    void percentsAddUpToAHundredAndStayWithinOneOfTheTruth() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            long[] counts = random.longs(1 + random.nextInt(20), 0, 1 + random.nextInt(200))
                    .toArray();
            counts[0]++;
            long total = Arrays.stream(counts).sum();
            int[] percents = Percent.largestRemainder(counts);
            assertThat(Arrays.stream(percents).sum()).isEqualTo(100);
            assertThat(IntStream.range(0, counts.length))
                    .allSatisfy(option -> assertThat((double) percents[option])
                            .isCloseTo(100.0 * counts[option] / total, within(1.0)));
        }
    }

    @Test
    void ofNothingThePercentsAreZero() {
        assertThat(Percent.largestRemainder(0, 0)).containsExactly(0, 0);
        assertThat(Percent.ofRespondents(0, 0)).isZero();
    }

    @Test
    void aChoiceCountsEachOptionOncePerRespondent() {
        ChoiceResult result = ChoiceResult.of(
                List.of("o2", "o1", "o3"),
                List.of(List.of("o1"), List.of("o1", "o2"), List.of("o1", "o1"), List.of("gone"), List.of("o1")));
        assertThat(result.counts()).containsExactly(Map.entry("o2", 1), Map.entry("o1", 4), Map.entry("o3", 0));
        assertThat(result.n()).isEqualTo(5);
        assertThat(result.percents(true)).containsExactly(Map.entry("o2", 20), Map.entry("o1", 80), Map.entry("o3", 0));
        ChoiceResult thirds =
                ChoiceResult.of(List.of("a", "b", "c"), List.of(List.of("a"), List.of("b"), List.of("c")));
        assertThat(thirds.percents(false)).containsExactly(Map.entry("a", 34), Map.entry("b", 33), Map.entry("c", 33));
        assertThat(thirds.percents(true)).containsExactly(Map.entry("a", 33), Map.entry("b", 33), Map.entry("c", 33));
    }

    @ParameterizedTest
    @MethodSource("ratings")
    void ratingsEqualTheReference(JsonObject reference) {
        JsonObject expected = reference.getJsonObject("expected");
        RatingResult result = RatingResult.of(1, counts(reference, "counts"));
        assertThat(result.n()).isEqualTo(expected.getLong("n"));
        assertThat(result.mean()).isEqualTo(expected.getDouble("mean"));
        assertThat(result.median()).isEqualTo(expected.getDouble("median"));
        if (expected.getValue("sample_sd") == null) {
            assertThat(result.sd()).isNull();
        } else {
            assertThat(result.sd()).isCloseTo(expected.getDouble("sample_sd"), within(1e-9));
        }
    }

    @Test
    void ratingsEqualWhatTheirAnswersGiveOneByOne() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            int[] answers = random.ints(1 + random.nextInt(30), 0, 11).sorted().toArray();
            long[] counts = new long[11];
            Arrays.stream(answers).forEach(answer -> counts[answer]++);
            double mean = Arrays.stream(answers).average().orElseThrow();
            RatingResult result = RatingResult.of(0, counts);
            assertThat(result.mean()).isCloseTo(mean, within(1e-12));
            assertThat(result.median())
                    .isEqualTo((answers[(answers.length - 1) / 2] + answers[answers.length / 2]) / 2.0);
            if (answers.length > 1) {
                double squares = Arrays.stream(answers)
                        .mapToDouble(a -> (a - mean) * (a - mean))
                        .sum();
                assertThat(result.sd()).isCloseTo(Math.sqrt(squares / (answers.length - 1)), within(1e-9));
            }
        }
        assertThat(RatingResult.of(1, 0, 0, 0)).isEqualTo(new RatingResult(0, null, null, null));
    }

    @ParameterizedTest
    @MethodSource("scores")
    void netPromoterScoresEqualTheReference(JsonObject reference) {
        JsonObject expected = reference.getJsonObject("expected");
        NetPromoter score = NetPromoter.of(counts(reference, "counts_0_to_10")).orElseThrow();
        assertThat(score.promoters()).isEqualTo(expected.getLong("promoters"));
        assertThat(score.passives()).isEqualTo(expected.getLong("passives"));
        assertThat(score.detractors()).isEqualTo(expected.getLong("detractors"));
        assertThat(score.score()).isEqualTo(expected.getDouble("nps"));
        assertThat(score.standardError()).isCloseTo(expected.getDouble("standard_error_points"), within(1e-6));
    }

    @Test
    void aNetPromoterScoreNeedsElevenPointsAndSomebody() {
        assertThat(NetPromoter.of(new long[11])).isEmpty();
        assertThatThrownBy(() -> NetPromoter.of(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pointsEqualTheReference() {
        JsonObject reference = named("100 points").findFirst().orElseThrow();
        List<String> options = List.of("A", "B");
        List<Map<String, Integer>> answers = new ArrayList<>();
        for (Object ballot : reference.getJsonObject("input").getJsonArray("ballots")) {
            JsonArray points = (JsonArray) ballot;
            answers.add(points.isEmpty() ? Map.of() : Map.of("A", points.getInteger(0), "B", points.getInteger(1)));
        }
        JsonArray mean = reference.getJsonObject("expected").getJsonArray("mean");
        PointsResult result = PointsResult.of(options, answers);
        assertThat(result.n()).isEqualTo(reference.getJsonObject("expected").getInteger("valid"));
        assertThat(result.means())
                .containsExactly(Map.entry("A", mean.getDouble(0)), Map.entry("B", mean.getDouble(1)));
    }

    @Test
    void pointsOfAnOptionLeftOutAreZeroAndFoulAnswersAreRefused() {
        List<String> options = List.of("A", "B");
        assertThat(PointsResult.of(options, List.of(Map.of("B", 100), Map.of("A", 50, "B", 50)))
                        .means())
                .containsExactly(Map.entry("A", 25.0), Map.entry("B", 75.0));
        assertThat(PointsResult.of(options, List.of())).isEqualTo(new PointsResult(Map.of("A", 0.0, "B", 0.0), 0));
        assertThat(PointsResult.valid(options, Map.of("A", 100, "B", 0))).isTrue();
        assertThat(PointsResult.valid(options, Map.of("A", 130, "B", -30))).isFalse();
        assertThat(PointsResult.valid(options, Map.of("A", 50, "C", 50))).isFalse();
        assertThat(PointsResult.valid(options, Map.of("A", 99))).isFalse();
        assertThat(PointsResult.valid(options, Map.of("A", Integer.MAX_VALUE, "B", Integer.MAX_VALUE)))
                .isFalse();
    }

    private static Stream<JsonObject> named(String prefix) {
        return Vectors.cases("poll_formulas").filter(c -> c.getString("name").startsWith(prefix));
    }

    private static long[] counts(JsonObject reference, String name) {
        return reference.getJsonObject("input").getJsonArray(name).stream()
                .mapToLong(count -> ((Integer) count).longValue())
                .toArray();
    }
}
