package org.rondvraag.poll.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
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

    private static Stream<JsonObject> named(String prefix) {
        return Vectors.cases("poll_formulas").filter(c -> c.getString("name").startsWith(prefix));
    }

    private static long[] counts(JsonObject reference, String name) {
        return reference.getJsonObject("input").getJsonArray(name).stream()
                .mapToLong(count -> ((Integer) count).longValue())
                .toArray();
    }
}
