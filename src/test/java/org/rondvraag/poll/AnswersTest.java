package org.rondvraag.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rondvraag.Vectors;
import org.rondvraag.poll.tally.Moderation;
import org.rondvraag.poll.tally.Tally;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.Refusal;
import org.rondvraag.store.Ballot;

/** Answers as forms send them, which know neither objects nor order; and the reference case of points. */
class AnswersTest {
    private static final Poll RANKING = poll("ranking", "{}");
    private static final Poll POINTS = poll("points", "{}");

    @Test
    void aFormRanksByPlace() {
        assertThat(form(RANKING, "{'answer.A':'2','answer.B':'','answer.C':'1'}"))
                .isEqualTo(new JsonArray().add("C").add("A"));
        assertThatThrownBy(() -> form(RANKING, "{'answer.A':'1','answer.B':'1'}"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> form(RANKING, "{'answer.A':'4'}")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> form(RANKING, "{}")).isInstanceOf(Refusal.class);
    }

    @Test
    void aFormSpreadsPoints() {
        assertThat(form(POINTS, "{'answer.A':'70','answer.B':'','answer.C':'30'}"))
                .isEqualTo(new JsonObject("{\"A\":70,\"C\":30}"));
        assertThatThrownBy(() -> form(POINTS, "{'answer.A':'70'}")).isInstanceOf(Refusal.class);
    }

    @Test
    void aFormAbstainsWhateverElseItHolds() {
        assertThat(form(POINTS, "{'abstain':'true','answer.A':'12'}")).isEqualTo(Answers.ABSTAIN);
        assertThat(form(poll("open", "{}"), "{'abstain':'true','answer':'half a sentence'}"))
                .isEqualTo(Answers.ABSTAIN);
        assertThatThrownBy(() -> form(poll("open", "{\"abstain\":false}"), "{'abstain':'true'}"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aFormSendsWordsAndNumbersAsText() {
        assertThat(form(poll("words", "{}"), "{'answer':['Fiets','','bus']}"))
                .isEqualTo(new JsonArray().add("Fiets").add("bus"));
        assertThat(form(poll("number", "{}"), "{'answer':'3.50'}")).isEqualTo(3.5);
        assertThat(form(poll("number", "{}"), "{'answer':'40'}")).isEqualTo(40L);
        assertThat(form(poll("rating", "{}"), "{'answer':'4'}")).isEqualTo(4L);
    }

    @Test
    void pointsThatAreNotAHundredAreRefusedAndTheRestHaveTheMeanOfTheReference() {
        JsonObject reference = Vectors.cases("poll_formulas")
                .filter(each -> each.getString("name").startsWith("100 points"))
                .findFirst()
                .orElseThrow();
        List<Ballot> valid = new ArrayList<>();
        for (Object given : reference.getJsonObject("input").getJsonArray("ballots")) {
            JsonArray points = (JsonArray) given;
            JsonObject answer = points.isEmpty()
                    ? new JsonObject().put("answer", "abstain")
                    : new JsonObject()
                            .put(
                                    "answer",
                                    new JsonObject()
                                            .put("A", points.getInteger(0))
                                            .put("B", points.getInteger(1)));
            try {
                valid.add(ballot(valid.size(), Answers.read(POINTS, Fields.of(answer))));
            } catch (Refusal refused) {
                assertThat(points.getInteger(0) + points.getInteger(1)).isNotEqualTo(100);
            }
        }
        JsonObject expected = reference.getJsonObject("expected");
        JsonObject tally = Tally.of(POINTS, valid).result(Moderation.NONE);
        assertThat(tally.getInteger("n")).isEqualTo(expected.getInteger("valid"));
        assertThat(tally.getInteger("abstain")).isEqualTo(1);
        assertThat(tally.getJsonObject("mean"))
                .isEqualTo(new JsonObject()
                        .put("A", expected.getJsonArray("mean").getDouble(0))
                        .put("B", expected.getJsonArray("mean").getDouble(1))
                        .put("C", 0.0));
    }

    @Test
    void aReceiptDependsOnEveryPart() {
        EventCode event = new EventCode("GENT22");
        String code = Receipt.code(event, ballot(1, 2.5));
        assertThat(code).isEqualTo(Receipt.code(event, ballot(7, 2.50))).hasSize(10);
        assertThat(code).isNotEqualTo(Receipt.code(event, ballot(1, 2L)));
        assertThat(code).isNotEqualTo(Receipt.code(new EventCode("GENT23"), ballot(1, 2.5)));
        assertThat(Receipt.text(1e-7)).isEqualTo("0.0000001");
        assertThat(Receipt.text(1e12)).isEqualTo("1000000000000");
        assertThat(Receipt.text("a \"b\" é")).isEqualTo("\"a \\\"b\\\" é\"");
    }

    private static Ballot ballot(int number, Object answer) {
        return new Ballot(new PollId("poll0001"), 1, number, new BallotId("ballot01"), answer, 0);
    }

    private static Object form(Poll poll, String values) {
        return Answers.read(poll, Fields.ofForm(new JsonObject(values.replace('\'', '"'))));
    }

    private static Poll poll(String type, String settings) {
        JsonArray options = new JsonArray();
        List.of("A", "B", "C")
                .forEach(id -> options.add(new JsonObject().put("id", id).put("text", id)));
        return new Poll(
                "poll0001",
                new JsonObject()
                        .put("type", type)
                        .put("title", "?")
                        .put("options", options)
                        .put("settings", new JsonObject(settings)));
    }
}
