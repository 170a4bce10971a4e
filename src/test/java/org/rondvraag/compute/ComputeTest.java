package org.rondvraag.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rondvraag.Vectors;

class ComputeTest {

    static Stream<JsonObject> rankedPolls() {
        return Vectors.cases("ranked_polls");
    }

    @Test
    void answersEveryLineInOrderAndBlankOnesToo() {
        assertThat(answers("{\"percent\":[1,1,1]}\n\n  \r\nnonsense\r\n{\"percent\":[0,0,7]}"))
                .containsExactly(
                        new JsonObject("{\"percent\":[34,33,33]}"),
                        new JsonObject("{\"error\":\"not a JSON object\"}"),
                        new JsonObject("{\"error\":\"not a JSON object\"}"),
                        new JsonObject("{\"error\":\"not a JSON object\"}"),
                        new JsonObject("{\"percent\":[0,0,100]}"));
        assertThat(answers("")).isEmpty();
    }

    @Test
    void ordersEqualTheReference() {
        List<JsonObject> references = Vectors.cases("balanced_order").toList();
        List<String> lines = new ArrayList<>();
        for (JsonObject reference : references) {
            for (String order : List.of("balanced", "proportionalApproval")) {
                lines.add(new JsonObject()
                        .put("order", order)
                        .put("questions", reference.getInteger("questions"))
                        .put("ballots", reference.getJsonArray("ballots"))
                        .put("answered", reference.getJsonArray("answered"))
                        .encode());
            }
        }
        List<JsonObject> answers = answers(String.join("\n", lines));
        assertThat(answers).hasSize(2 * references.size());
        for (int i = 0; i < references.size(); i++) {
            JsonObject phragmen = references.get(i).getJsonObject("phragmen");
            JsonObject balanced = answers.get(2 * i);
            assertStartsWith(balanced.getJsonArray("order"), phragmen.getJsonArray("order"));
            assertThat(balanced.getJsonArray("levels"))
                    .hasSameSizeAs(balanced.getJsonArray("order").getList());
            for (int place = 0; place < phragmen.getJsonArray("levels").size(); place++) {
                assertThat(balanced.getJsonArray("levels").getDouble(place))
                        .isCloseTo(
                                Vectors.fraction(phragmen.getJsonArray("levels").getString(place)), within(1e-9));
            }
            JsonObject approval = answers.get(2 * i + 1);
            assertThat(approval.fieldNames()).containsExactly("order");
            assertStartsWith(
                    approval.getJsonArray("order"),
                    references.get(i).getJsonObject("pav").getJsonArray("order"));
        }
    }

    @Test
    void ordersOnlyOpenQuestionsThatHaveAnUpvote() {
        JsonObject answer = answer("{\"order\":\"balanced\",\"questions\":6,"
                + "\"ballots\":[[0],[0,1],[1,0,0],[2],[2,3],[2,3]],\"answered\":[1]}");
        assertThat(answer.getJsonArray("order")).isEqualTo(JsonArray.of(2, 0, 3));
        assertThat(answer.getJsonArray("levels").getDouble(0)).isEqualTo(1.0 / 3);
        assertThat(answer("{\"order\":\"balanced\",\"questions\":0,\"ballots\":[]}"))
                .isEqualTo(new JsonObject("{\"order\":[],\"levels\":[]}"));
    }

    @Test
    void similarityComesUnrounded() {
        Vectors.cases("near_duplicates").forEach(pair -> {
            JsonObject input = pair.getJsonObject("input");
            JsonObject expected = pair.getJsonObject("expected");
            JsonObject answer = answer(new JsonObject()
                    .put("similar", JsonArray.of(input.getString("a"), input.getString("b")))
                    .put("lang", input.getString("lang"))
                    .encode());
            assertThat(answer.getDouble("jaccard"))
                    .isEqualTo((double) expected.getInteger("char3_intersection") / expected.getInteger("char3_union"));
            assertThat(answer.getValue("same")).isInstanceOf(Boolean.class);
        });
        assertThat(answer("{\"similar\":[\"Komt er een ring?\",\"komt er een RING\"],\"lang\":\"nl\"}"))
                .isEqualTo(new JsonObject("{\"jaccard\":1.0,\"same\":true}"));
    }

    @ParameterizedTest
    @MethodSource("rankedPolls")
    void rankingsEqualTheReference(JsonObject reference) {
        JsonObject input = reference.getJsonObject("input");
        JsonObject expected = reference.getJsonObject("expected");
        JsonArray ballots = new JsonArray();
        JsonArray count = new JsonArray();
        for (Object ballot : input.getJsonArray("ballots")) {
            ballots.add(((JsonObject) ballot).getJsonArray("ranking"));
            count.add(((JsonObject) ballot).getInteger("count"));
        }
        JsonObject answer = answer(new JsonObject()
                .put("poll", "ranking")
                .put("options", input.getJsonArray("candidates"))
                .put("ballots", ballots)
                .put("count", count)
                .encode());

        assertThat(answer.fieldNames()).containsExactly("borda", "condorcet", "schulze", "irv");
        if (expected.containsKey("Schulze Winning")) {
            assertThat(answer.getJsonArray("schulze").getJsonArray(0))
                    .isEqualTo(expected.getJsonObject("Schulze Winning")
                            .getJsonArray(
                                    "winners", answer.getJsonArray("schulze").getJsonArray(0)));
        }
        if (expected.containsKey("Borda Count")) {
            double n = count.stream().mapToInt(Integer.class::cast).sum();
            expected.getJsonObject("Borda Count")
                    .getJsonObject("scores")
                    .forEach(score -> assertThat(answer.getJsonObject("borda").getDouble(score.getKey()))
                            .isCloseTo((Integer) score.getValue() / n, within(1e-12)));
        }
        JsonObject condorcet = expected.getJsonObject("Condorcet", expected);
        if (condorcet.containsKey("condorcet_winner")) {
            assertThat(answer.getString("condorcet")).isEqualTo(condorcet.getString("condorcet_winner"));
        }
        if (expected.containsKey("schulze_winner")) {
            assertThat(answer.getJsonArray("schulze").getJsonArray(0))
                    .isEqualTo(JsonArray.of(expected.getString("schulze_winner")));
        }
    }

    @Test
    void aRankingWithoutCountsTakesEachBallotOnceAndNamesEveryResult() {
        assertThat(answer("{\"poll\":\"ranking\",\"options\":[\"A\",\"B\",\"C\"],"
                        + "\"ballots\":[[[\"A\"],[\"B\",\"C\"]],[[\"A\"]],[[\"C\"],[\"B\"]]]}"))
                .isEqualTo(new JsonObject("{\"borda\":{\"A\":2.3333333333333335,\"B\":1.6666666666666667,\"C\":2.0},"
                        + "\"condorcet\":\"A\",\"schulze\":[[\"A\"],[\"C\"],[\"B\"]],"
                        + "\"irv\":{\"winner\":\"A\",\"ranking\":[[\"A\"],[\"C\"],[\"B\"]],"
                        + "\"rounds\":[{\"A\":2.0,\"B\":0.0,\"C\":1.0}]}}"));
        JsonObject tied = answer("{\"poll\":\"ranking\",\"options\":[\"A\",\"B\"],\"ballots\":[]}");
        assertThat(tied.containsKey("condorcet")).isTrue();
        assertThat(tied.getValue("condorcet")).isNull();
        assertThat(tied.getJsonObject("irv").getValue("winner")).isNull();
    }

    @Test
    void shiftsEqualTheReference() {
        JsonObject answer = answer("{\"shift\":[[23,15],[19,31]]}");
        assertThat(answer.getJsonObject("mcnemar").getDouble("statistic")).isCloseTo(0.470588235294117, within(1e-12));
        assertThat(answer.getJsonObject("mcnemar").getDouble("p")).isCloseTo(0.492716677227087, within(1e-9));
        assertThat(answer.getJsonObject("mcnemar").getDouble("exact")).isCloseTo(0.60759136127308, within(1e-12));
        assertThat(answer.getJsonObject("stuartMaxwell").getDouble("statistic"))
                .isCloseTo(0.470588235294118, within(1e-12));
        assertThat(answer.getJsonObject("stuartMaxwell").getInteger("df")).isEqualTo(1);
        assertThat(answer.getJsonObject("stuartMaxwell").getDouble("p")).isCloseTo(0.492716677227087, within(1e-9));
        assertThat(answer.getDouble("movers")).isCloseTo(34.0 / 88, within(1e-12));
        JsonObject net =
                answer("{\"shift\":[[794,150],[86,570]]}").getJsonArray("net").getJsonObject(0);
        assertThat(net.getDouble("shift")).isCloseTo(-0.04, within(1e-12));
        assertThat(net.getDouble("low")).isCloseTo(-0.05871612, within(1e-7));
        assertThat(net.getDouble("high")).isCloseTo(-0.02128388, within(1e-7));
        assertThat(answer("{\"shift\":[[20,10,5],[3,30,15],[0,5,40]]}").fieldNames())
                .containsExactly("stuartMaxwell", "movers", "net");
        JsonObject few = answer("{\"shift\":[[1,5],[1,1]]}").getJsonObject("mcnemar");
        assertThat(few.fieldNames()).containsExactly("statistic", "p", "exact");
        assertThat(few.getDouble("p")).isEqualTo(few.getDouble("exact")).isCloseTo(0.21875, within(1e-15));
    }

    @Test
    void ratingsSayWhatDoesNotExist() {
        assertThat(answer("{\"rating\":[3,3,0,0,0]}"))
                .isEqualTo(new JsonObject("{\"mean\":1.5,\"median\":1.5,\"sd\":0.5477225575051661,\"n\":6}"));
        assertThat(answer("{\"rating\":[0,0,0,0,1]}"))
                .isEqualTo(new JsonObject("{\"mean\":5.0,\"median\":5.0,\"sd\":null,\"n\":1}"));
        JsonObject eleven = answer("{\"rating\":[1,0,0,1,0,2,3,5,8,12,18]}");
        assertThat(eleven.getDouble("nps")).isEqualTo(46.0);
        assertThat(eleven.getDouble("mean")).isEqualTo(8.36);
        assertThat(answer("{\"rating\":[0,0,0,0,0,0,0,0,0,0,0]}"))
                .isEqualTo(new JsonObject("{\"mean\":null,\"median\":null,\"sd\":null,\"n\":0,\"nps\":null}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"order\":\"balanced\"}",
                "{\"order\":\"popular\",\"questions\":1,\"ballots\":[]}",
                "{\"order\":\"balanced\",\"questions\":1e9,\"ballots\":[]}",
                "{\"order\":\"balanced\",\"questions\":2000000000,\"ballots\":[]}",
                "{\"order\":\"balanced\",\"questions\":-1,\"ballots\":[]}",
                "{\"order\":\"balanced\",\"questions\":\"5\",\"ballots\":[]}",
                "{\"order\":\"balanced\",\"questions\":2,\"ballots\":[[2]]}",
                "{\"order\":\"balanced\",\"questions\":2,\"ballots\":[[-1]]}",
                "{\"order\":\"balanced\",\"questions\":2,\"ballots\":[[0.5]]}",
                "{\"order\":\"balanced\",\"questions\":2,\"ballots\":[0]}",
                "{\"order\":\"balanced\",\"questions\":2,\"ballots\":{}}",
                "{\"order\":\"balanced\",\"questions\":2,\"ballots\":[[0]],\"answered\":[2]}",
                "{\"order\":\"balanced\",\"questions\":2,\"ballots\":[[0]],\"answered\":[0,0]}",
                "{\"order\":\"balanced\",\"questions\":2,\"ballots\":[[99999999999999999999]]}",
                "{\"similar\":[\"a\"],\"lang\":\"nl\"}",
                "{\"similar\":[\"a\",3],\"lang\":\"nl\"}",
                "{\"similar\":[\"a\",\"b\"],\"lang\":\"es\"}",
                "{\"similar\":[\"a\",\"b\"]}",
                "{\"poll\":\"choice\"}",
                "{\"poll\":\"ranking\",\"options\":[\"A\",\"A\"],\"ballots\":[]}",
                "{\"poll\":\"ranking\",\"options\":[\"A\"],\"ballots\":[[[\"B\"]]]}",
                "{\"poll\":\"ranking\",\"options\":[\"A\"],\"ballots\":[[[\"A\"],[\"A\"]]]}",
                "{\"poll\":\"ranking\",\"options\":[\"A\"],\"ballots\":[[[\"A\"]]],\"count\":[1,2]}",
                "{\"poll\":\"ranking\",\"options\":[\"A\"],\"ballots\":[[[\"A\"]]],\"count\":[-1]}",
                "{\"poll\":\"ranking\",\"options\":[],\"ballots\":[]}",
                "{\"shift\":[[1,2],[3]]}",
                "{\"shift\":[[0,0],[0,0]]}",
                "{\"shift\":[[1,-2],[3,4]]}",
                "{\"shift\":[[1]]}",
                "{\"rating\":[1]}",
                "{\"rating\":[1,2,3,4,5,6,7,8,9,10,11,12]}",
                "{\"rating\":null}",
                "{\"percent\":[]}",
                "{\"percent\":[9999999999]}",
                "{\"percent\":[1],\"rating\":[1,2]}",
                "{\"percent\":[1]} {\"percent\":[1]}",
            })
    void aBadCaseGetsAnErrorOnItsLineAndTheNextItsAnswer(String bad) {
        List<JsonObject> answers = answers(bad + "\n{\"percent\":[1]}");
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).fieldNames()).containsExactly("error");
        assertThat(answers.get(0).getString("error")).isNotBlank();
        assertThat(answers.get(1)).isEqualTo(new JsonObject("{\"percent\":[100]}"));
    }

    @Test
    void deepNestingAndEndlessLinesAreErrorsToo() {
        String deep = "{\"percent\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";
        String endless = "{\"similar\":[\"" + "x".repeat(Lines.LONGEST) + "\",\"b\"],\"lang\":\"nl\"}";
        List<JsonObject> answers = answers(deep + "\n" + endless + "\n{\"percent\":[1]}");
        assertThat(answers.get(0).fieldNames()).containsExactly("error");
        assertThat(answers.get(1).getString("error")).contains("at most " + Lines.LONGEST);
        assertThat(answers.get(2)).isEqualTo(new JsonObject("{\"percent\":[100]}"));
        String longest = "{\"similar\":[\"" + "x".repeat(10_000) + "\",\"b\"],\"lang\":\"nl\"}";
        assertThat(answer(longest).fieldNames()).containsExactly("jaccard", "same");
        assertThat(answer(longest.replace("\"b\"", "\"" + "y".repeat(10_001) + "\""))
                        .getString("error"))
                .startsWith("similar[1]");
    }

    private static void assertStartsWith(JsonArray order, JsonArray expected) {
        assertThat(new JsonArray(order.getList().subList(0, expected.size()))).isEqualTo(expected);
    }

    private static JsonObject answer(String line) {
        List<JsonObject> answers = answers(line);
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    private static List<JsonObject> answers(String input) {
        StringWriter printed = new StringWriter();
        Compute.run(new BufferedReader(new StringReader(input)), new PrintWriter(new BufferedWriter(printed)));
        return printed.toString().lines().map(JsonObject::new).toList();
    }
}
