package org.rondvraag.room.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.shared.Text;

/** The phone's own rules, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneModulesTest {
    private ParityBrowser browser;

    @BeforeAll
    void open() {
        browser = new ParityBrowser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /** The examples of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'a':'b'}|{'a':'c'}|{'a':'c'}",
                "{'a':'b'}|{'b':'c'}|{'a':'b','b':'c'}",
                "{'a':'b'}|{'a':null}|{}",
                "{'a':'b','b':'c'}|{'a':null}|{'b':'c'}",
                "{'a':['b']}|{'a':'c'}|{'a':'c'}",
                "{'a':'c'}|{'a':['b']}|{'a':['b']}",
                "{'a':{'b':'c'}}|{'a':{'b':'d','c':null}}|{'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]}|{'a':[1]}|{'a':[1]}",
                "['a','b']|['c','d']|['c','d']",
                "{'a':'b'}|['c']|['c']",
                "{'a':'foo'}|null|null",
                "{'a':'foo'}|'bar'|'bar'",
                "{'e':null}|{'a':1}|{'e':null,'a':1}",
                "[1,2]|{'a':'b','c':null}|{'a':'b'}",
                "{}|{'a':{'bb':{'ccc':null}}}|{'a':{'bb':{}}}"
            })
    void aPatchIsMergedByTheBook(String target, String patch, String result) {
        Object merged = run(
                "const { merge } = await import('/js/live/patch.js');"
                        + "const target = JSON.parse(given.target); const merged = merge(target, JSON.parse(given.patch));"
                        + "return JSON.stringify([merged, target])",
                new JsonObject().put("target", json(target)).put("patch", json(patch)));
        assertThat(merged).isEqualTo("[" + json(result) + "," + json(target) + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"constructor", "__proto__", "hasOwnProperty"})
    void aQuestionMayHaveAnyName(String id) {
        Object known = run(
                "const { merge } = await import('/js/live/patch.js');"
                        + "const before = merge({}, {}); const after = merge(before, JSON.parse(`{\"${given.id}\":{\"votes\":3}}`));"
                        + "return [before[given.id] === undefined, Object.keys(after).join(), after[given.id].votes]",
                new JsonObject().put("id", id));
        assertThat(known).isEqualTo(List.of(true, id, 3));
    }

    @Test
    void reconnectsSpreadFromHalfASecondToACeilingThatGrows() {
        Object delays = run(
                "const { delay } = await import('/js/live/backoff.js');"
                        + "return [0, 1, 2, 9].flatMap(attempt => [delay(attempt, () => 0), delay(attempt, () => 1)])",
                new JsonObject());
        assertThat(delays).isEqualTo(List.of(500, 5000, 500, 10_000, 500, 20_000, 500, 20_000));
    }

    @Test
    void newIdsAreOfTheWiresFormAndDiffer() {
        Object ids = run(
                "const { newId } = await import('/js/live/ids.js'); return Array.from({ length: 500 }, newId)",
                new JsonObject());
        assertThat((List<?>) ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(QuestionId.of((String) id).value()).hasSize(12);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hoe?", "  veel   ruimte \n en regels ", "👨‍👩‍👧‍👦🇧🇪 é e\u0301", "Zażółć 日本語", ""})
    void thePhoneCountsAsTheServerDoes(String text) {
        Object counted = run(
                "const { graphemes } = await import('/js/lib/graphemes.js'); return graphemes(given.text)",
                new JsonObject().put("text", text));
        assertThat(counted).isEqualTo(text.isBlank() ? 0 : Text.graphemes(Text.clean("text", text, 0, 500)));
    }

    @Test
    void whatIsUnderWayCountsOnceAndIsMarked() {
        JsonObject me = new JsonObject().put("upvotes", new JsonObject().put("mine", true));
        JsonArray entries = new JsonArray()
                .add(upvote("new", true, "phone"))
                .add(upvote("mine", true, "phone"))
                .add(upvote("counted", true, "received"))
                .add(upvote("taken-back", false, "received"))
                .add(upvote("refused", true, "refused").put("reply", new JsonObject().put("message", "Neen.")));
        Object seen = run(
                "const { overlay } = await import('/js/model/overlay.js');"
                        + "const me = overlay(given.me, given.entries, { live: true });"
                        + "return given.entries.map(({ command: { question: q } }) =>"
                        + " [q, Boolean(me.upvotes[q]), me.ahead[q] ?? 0, Boolean(me.leaving[q]), me.errors[q] ?? ''].join(' '))",
                new JsonObject().put("me", me).put("entries", entries));
        assertThat(seen)
                .isEqualTo(List.of(
                        "new true 1 true ",
                        "mine true 0 true ",
                        "counted true 1 false ",
                        "taken-back false -1 false ",
                        "refused false 0 false Neen."));
    }

    @Test
    void wordingsAreAsAlikeOnThePhoneAsOnTheServer() throws IOException {
        JsonObject vectors =
                new JsonObject(Files.readString(Path.of("src/test/resources/vectors/near_duplicates.json")));
        JsonArray cases = vectors.getJsonArray("cases");
        List<?> found = (List<?>) run(
                "const { jaccard } = await import('/js/model/alike.js');"
                        + "return given.cases.map(({ input: { a, b } }) => jaccard(a, b))",
                new JsonObject().put("cases", cases));
        assertThat(found).hasSameSizeAs(cases.getList()).hasSizeGreaterThan(20);
        for (int at = 0; at < cases.size(); at++) {
            double expected = cases.getJsonObject(at).getJsonObject("expected").getDouble("char3_jaccard");
            assertThat(((Number) found.get(at)).doubleValue())
                    .as(cases.getJsonObject(at).getString("name"))
                    .isCloseTo(expected, within(0.000_001));
        }
    }

    @Test
    void whoTypesSeesAtMostThreeSimilarQuestionsTheMostAlikeFirst() {
        Object found = run(
                "const { alike } = await import('/js/model/alike.js');"
                        + "const texts = ['Wie betaalt de bus?', 'Wie betaalt de tram?', 'Waarom?', 'Wie betaalt de trein?', 'Wie betaalt nu de bus?'];"
                        + "return alike('wie betaalt de bus', texts.map(text => ({ text })), [0, 1, 2, 3, 4])",
                new JsonObject());
        assertThat(found)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3)
                .startsWith(0, 4)
                .doesNotContain(2);
    }

    private static JsonObject upvote(String question, boolean on, String stage) {
        JsonObject command = new JsonObject()
                .put("do", "question.upvote")
                .put("question", question)
                .put("on", on);
        return new JsonObject()
                .put("key", "upvote/" + question)
                .put("stage", stage)
                .put("command", command);
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private Object run(String body, JsonObject given) {
        return browser.print("async text => { const given = JSON.parse(text); " + body + " }", given);
    }
}
