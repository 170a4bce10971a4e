package org.rondvraag.poll.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rondvraag.Vectors;

class ShiftTest {

    static Stream<JsonObject> tables() {
        return Vectors.cases("opinion_shift")
                .filter(c -> c.getJsonObject("input").containsKey("table_before_rows_after_columns"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void stuartMaxwellEqualsTheReference(JsonObject reference) {
        JsonObject expected = reference.getJsonObject("expected").getJsonObject("stuart_maxwell");
        StuartMaxwell test = Shift.of(table(reference)).stuartMaxwell();
        double printed = reference.getString("name").startsWith("Unaided") ? 5e-4 : 1e-9;
        assertThat(test.statistic()).isCloseTo(expected.getDouble("statistic"), within(printed));
        assertThat(test.df()).isEqualTo(expected.getInteger("df"));
        assertThat(test.p()).isCloseTo(expected.getDouble("p"), within(Math.min(printed, 1e-6)));
    }

    @Test
    void mcNemarEqualsTheReferenceFromTwentyFiveMovers() {
        JsonObject reference = tables().filter(c -> c.getJsonObject("expected").containsKey("mcnemar"))
                .findFirst()
                .orElseThrow();
        JsonObject expected = reference.getJsonObject("expected").getJsonObject("mcnemar");
        McNemar test = Shift.of(table(reference)).mcNemar().orElseThrow();
        assertThat(test.statistic()).isCloseTo(expected.getDouble("statistic"), within(1e-12));
        assertThat(test.p()).isCloseTo(expected.getDouble("p"), within(1e-9));
        assertThat(test.exact()).isCloseTo(expected.getDouble("p_exact_binomial"), within(1e-12));
        assertThat(test.isExact()).isFalse();
    }

    @Test
    void mcNemarOfACountryIsExactToo() {
        assertThat(McNemar.of(400_000_000, 400_000_000).exact()).isCloseTo(1, within(1e-4));
        assertThat(McNemar.of(1_000_000_000, 0).exact()).isZero();
    }

    /** p by hand: 2 (C(n,0) + ... + C(n,min)) / 2^n, at most 1. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1",
        "1, 0, 1, 1",
        "5, 1, 2.6666666666666665, 0.21875",
        "3, 3, 0, 1",
        "8, 3, 2.272727272727273, 0.2265625",
        "24, 0, 24, 1.1920928955078125e-7"
    })
    void mcNemarIsExactBelowTwentyFiveMovers(long there, long back, double statistic, double p) {
        for (McNemar test : List.of(McNemar.of(there, back), McNemar.of(back, there))) {
            assertThat(test.statistic()).isCloseTo(statistic, within(1e-12));
            assertThat(test.p()).isEqualTo(test.exact()).isCloseTo(p, within(p * 1e-12));
            assertThat(test.isExact()).isTrue();
        }
    }

    @Test
    void mcNemarIsForTwoOptionsOnlyAndExactUpToTwentyFour() {
        assertThat(Shift.of(new long[][] {{1, 0, 0}, {0, 0, 0}, {0, 0, 0}}).mcNemar())
                .isEmpty();
        assertThat(McNemar.of(12, 12).isExact()).isTrue();
        assertThat(McNemar.of(13, 12).isExact()).isFalse();
        assertThat(McNemar.of(13, 12).p()).isCloseTo(0.8414805811, within(1e-9));
    }

    @Test
    void theNetShiftEqualsTheReference() {
        JsonObject expected = Vectors.cases("poll_formulas")
                .filter(c -> c.getString("name").startsWith("paired net shift"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("expected");
        Shift shift = Shift.of(new long[][] {{794, 150}, {86, 570}});
        Shift.Net net = shift.net().get(0);
        assertThat(net.shift()).isCloseTo(expected.getDouble("net_change_of_before_option"), within(1e-12));
        assertThat(net.standardError()).isCloseTo(expected.getDouble("se"), within(1e-9));
        assertThat(net.low()).isCloseTo(expected.getJsonArray("ci95").getDouble(0), within(1e-8));
        assertThat(net.high()).isCloseTo(expected.getJsonArray("ci95").getDouble(1), within(1e-8));
        assertThat(shift.net().get(1).shift()).isCloseTo(0.04, within(1e-12));
        assertThat(shift.movers()).isCloseTo(236.0 / 1600, within(1e-12));
        assertThat(shift.n()).isEqualTo(1600);
    }

    @Test
    void anOptionThatNobodyJoinedOrLeftTakesNoPart() {
        StuartMaxwell without =
                Shift.of(new long[][] {{20, 10, 5}, {3, 30, 15}, {0, 5, 40}}).stuartMaxwell();
        StuartMaxwell with = Shift.of(new long[][] {{20, 0, 10, 5}, {0, 7, 0, 0}, {3, 0, 30, 15}, {0, 0, 5, 40}})
                .stuartMaxwell();
        assertThat(with.df()).isEqualTo(2);
        assertThat(with.statistic()).isCloseTo(without.statistic(), within(1e-9));
        assertThat(Shift.of(new long[][] {{5, 0}, {0, 5}}).stuartMaxwell()).isEqualTo(new StuartMaxwell(0, 0, 1));
    }

    @Test
    void separateGroupsOfOptionsAddUp() {
        StuartMaxwell one = Shift.of(new long[][] {{9, 8}, {2, 9}}).stuartMaxwell();
        StuartMaxwell two = Shift.of(new long[][] {{1, 3}, {9, 1}}).stuartMaxwell();
        StuartMaxwell both = Shift.of(new long[][] {{9, 8, 0, 0}, {2, 9, 0, 0}, {0, 0, 1, 3}, {0, 0, 9, 1}})
                .stuartMaxwell();
        assertThat(both.df()).isEqualTo(2);
        assertThat(both.statistic()).isCloseTo(one.statistic() + two.statistic(), within(1e-12));
    }

    @Test
    void numberingOptionsOtherwiseChangesNoTest() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            long[][] counts = Stream.generate(() -> random.longs(4, 0, 6).toArray())
                    .limit(4)
                    .toArray(long[][]::new);
            counts[0][1]++;
            long[][] turned = new long[4][4];
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < 4; column++) {
                    turned[3 - row][3 - column] = counts[row][column];
                }
            }
            assertThat(StuartMaxwell.of(turned).statistic())
                    .isCloseTo(StuartMaxwell.of(counts).statistic(), within(1e-8));
            assertThat(Shift.of(counts).net().stream()
                            .mapToDouble(Shift.Net::shift)
                            .sum())
                    .isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void pairsByParticipantAndCountsApartWhoAnsweredOnce() {
        Map<Integer, String> before = Map.of(1, "yes", 2, "yes", 3, "no", 4, "abstain", 5, "no");
        Map<Integer, String> after = Map.of(1, "no", 2, "yes", 3, "yes", 4, "yes", 6, "no", 7, "no");
        Shift.Paired paired = Shift.pair(List.of("yes", "no"), before, after);
        assertThat(paired.counts()).isDeepEqualTo(new long[][] {{1, 1}, {1, 0}});
        assertThat(paired.onlyBefore()).isEqualTo(1);
        assertThat(paired.onlyAfter()).isEqualTo(3);
    }

    @Test
    void refusesTablesThatAreNone() {
        for (long[][] wrong :
                List.of(new long[][] {{1}}, new long[][] {{1, 2}, {3}}, new long[][] {{0, 0}, {0, 0}}, new long[][] {
                    {5, -1}, {0, 0}
                })) {
            assertThatThrownBy(() -> Shift.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static long[][] table(JsonObject reference) {
        return reference.getJsonObject("input").getJsonArray("table_before_rows_after_columns").stream()
                .map(row -> ((JsonArray) row)
                        .stream()
                                .flatMapToLong(count -> LongStream.of(((Integer) count).longValue()))
                                .toArray())
                .toArray(long[][]::new);
    }
}
