package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.testing.Ballots.ballot;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rondvraag.testing.Participant;

/** Each type of poll, from the draft to the tally: what it takes, what it refuses, and what everyone sees of it. */
class PollTypesTest extends Story {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            choice  | {"max":2}                        | ["o1","o3"]             | {"counts":{"o1":1,"o2":0,"o3":1}}
            rating  | {"points":4,"lowest":0}          | 3                       | {"counts":[0,0,0,1],"mean":3.0,"median":3.0}
            ranking | {}                               | ["o2","o1"]             | {"borda":{"o1":2.0,"o2":3.0,"o3":1.0},"condorcet":"o2"}
            points  | {}                               | {"o1":70,"o3":30}       | {"mean":{"o1":70.0,"o2":0.0,"o3":30.0}}
            words   | {}                               | ["Fiets","fiets","bus"] | {"words":[{"text":"bus","count":1},{"text":"Fiets","count":1}]}
            open    | {"review":false}                 | "Meer treinen."         | {"answers":[{"text":"Meer treinen."}]}
            number  | {"least":0,"most":90,"unit":"%"} | 42                      | {"median":42.0,"bins":[{"from":42.0,"to":43.0,"count":1}]}
            """)
    void anAnswerIsCountedAndComesBackAsGiven(String type, String settings, String answer, String result) {
        Participant desk = desk();
        Participant phone = phone();
        String poll = draft(desk, type, settings);
        desk.done("poll.open", "poll", poll);
        phone.awaitPoll(poll, open -> status(open).equals("open"));
        Object given = value(answer);

        phone.answer(poll, 1, "abstain");
        desk.awaitPoll(poll, one -> one.getJsonObject("tally").getInteger("abstain") == 1);
        phone.answer(poll, 1, given);

        JsonObject expected =
                new JsonObject(result.replace('\n', ' ')).put("n", 1).put("abstain", 0);
        JsonObject told = desk.awaitPoll(poll, one -> one.getJsonObject("tally").getInteger("n") == 1);
        assertThat(told.getJsonObject("tally")).isEqualTo(expected);
        assertThat(told.getInteger("answers")).isEqualTo(1);
        JsonObject answered = new JsonObject().put("round", 1).put("answer", given);
        phone.awaitMe(me -> answered.equals(me.getJsonObject("answers").getJsonObject(poll)));
        assertThat(phone.state().getJsonObject("polls").getJsonObject(poll).containsKey("tally"))
                .isFalse();

        desk.done("poll.close", "poll", poll);
        desk.done("poll.results", "poll", poll, "results", "shown");
        JsonObject shown = phone.awaitPoll(poll, closed -> closed.containsKey("tally"));
        assertThat(shown.getJsonObject("tally")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            choice  | {}                               | ["o1","o2"]
            choice  | {}                               | ["o9"]
            choice  | {"max":2}                        | []
            rating  | {"points":4}                     | 5
            rating  | {}                               | 2.5
            ranking | {}                               | ["o1","o1"]
            points  | {}                               | {"o1":60,"o2":30}
            points  | {}                               | {"o1":100,"o7":0}
            points  | {}                               | {"o1":150,"o2":-50}
            words   | {"max":2}                        | ["een","twee","drie"]
            words   | {}                               | []
            open    | {}                               | " "
            number  | {"least":0,"most":90}            | 91
            number  | {"least":1,"step":0.5}           | 1.3
            number  | {}                               | "veel"
            rating  | {"abstain":false}                | "abstain"
            """)
    void whatIsNoAnswerIsRefusedAndNotCounted(String type, String settings, String answer) {
        Participant desk = desk();
        Participant phone = phone();
        String poll = draft(desk, type, settings);
        desk.done("poll.open", "poll", poll);
        phone.awaitPoll(poll, open -> status(open).equals("open"));
        assertThat(phone.refused("poll.answer", ballot(poll, 1, value(answer)))).isEqualTo("invalid");
        desk.done("poll.close", "poll", poll);
        assertThat(desk.awaitPoll(poll, closed -> status(closed).equals("closed"))
                        .getInteger("answers"))
                .isZero();
    }

    @Test
    void pointsThatAreMovedAreMovedOnThePhoneToo() {
        Participant desk = desk();
        Participant phone = phone();
        String poll = draft(desk, "points", "{}");
        desk.done("poll.open", "poll", poll);
        phone.awaitPoll(poll, open -> status(open).equals("open"));
        phone.answer(poll, 1, new JsonObject().put("o1", 40).put("o2", 60));
        phone.answer(poll, 1, new JsonObject().put("o3", 100));
        desk.awaitPoll(
                poll,
                moved -> moved.getJsonObject("tally").getJsonObject("mean").getDouble("o3") == 100);
        JsonObject mine = phone.awaitMe(me -> points(me, poll).equals(new JsonObject().put("o3", 100)));
        assertThat(mine.getJsonObject("receipts").getString(poll)).matches("[0-9A-HJKMNP-TV-Z]{10}");
    }

    private static JsonObject points(JsonObject me, String poll) {
        JsonObject answer = me.getJsonObject("answers").getJsonObject(poll, new JsonObject());
        return answer.getValue("answer") instanceof JsonObject points ? points : new JsonObject();
    }

    @Test
    void aDraftIsChangedInPartAndItsSettingsAreReadStrictly() {
        Participant desk = desk();
        String poll = draft(desk, "choice", "{}");
        desk.done("poll.update", "poll", poll, "title", "Anders gevraagd?");
        JsonObject kept = desk.awaitPoll(poll, draft -> draft.getString("title").equals("Anders gevraagd?"));
        assertThat(kept.getJsonArray("options")).hasSize(3);
        desk.done("poll.update", "poll", poll, "type", "rating", "settings", value("{\"preset\":\"nps\"}"));
        JsonObject rating =
                desk.awaitPoll(poll, draft -> draft.getString("type").equals("rating"));
        assertThat(rating.getJsonArray("options")).isEmpty();
        assertThat(rating.getJsonObject("settings").getInteger("points")).isEqualTo(11);
        assertThat(rating.getJsonObject("settings").getInteger("lowest")).isZero();
        for (String wrong : List.of(
                "{\"points\":12}",
                "{\"points\":1}",
                "{\"lowest\":2}",
                "{\"preset\":\"hearts\"}",
                "{\"abstain\":1}",
                "{\"seconds\":1}",
                "{\"ballots\":\"secret\"}")) {
            assertThat(desk.refused("poll.update", "poll", poll, "settings", value(wrong)))
                    .as(wrong)
                    .isEqualTo("invalid");
        }
        for (String wrong : List.of("{\"least\":5,\"most\":5}", "{\"step\":0}", "{\"most\":1e13}")) {
            assertThat(desk.refused("poll.update", "poll", poll, "type", "number", "settings", value(wrong)))
                    .as(wrong)
                    .isEqualTo("invalid");
        }
    }

    @Test
    void aQuizTellsWhatWasRightAfterCloseOnly() {
        Participant desk = desk();
        Participant right = phone();
        Participant wrong = phone();
        String poll = draft(desk, "choice", "{\"correct\":[\"Bus\"]}");
        assertThat(desk.refused("poll.update", "poll", poll, "settings", value("{\"correct\":[\"Boot\"]}")))
                .isEqualTo("invalid");
        assertThat(desk.refused("poll.update", "poll", poll, "settings", value("{\"correct\":[\"o1\",\"o2\"]}")))
                .isEqualTo("invalid");
        desk.done("poll.results", "poll", poll, "results", "live");
        desk.done("poll.open", "poll", poll);
        right.awaitPoll(poll, open -> status(open).equals("open"));
        right.choose(poll, 1, "o2");
        wrong.choose(poll, 1, "o1");
        for (int i = 0; i < 3; i++) {
            phone().choose(poll, 1, "o2");
        }
        JsonObject open = right.awaitPoll(poll, five -> five.containsKey("tally"));
        assertThat(open.containsKey("details")).isFalse();
        assertThat(open.getJsonObject("settings").containsKey("correct")).isFalse();
        assertThat(desk.awaitPoll(poll, five -> five.getInteger("answers") == 5).getJsonObject("details"))
                .isEqualTo(new JsonObject().put("right", 4));
        desk.done("poll.close", "poll", poll);
        JsonObject closed = right.awaitPoll(poll, told -> told.containsKey("details"));
        assertThat(closed.getJsonObject("details")).isEqualTo(new JsonObject().put("right", 4));
        assertThat(closed.getJsonObject("settings").getJsonArray("correct")).isEqualTo(new JsonArray().add("o2"));
    }

    @Test
    void aRankingIsComparedWithOtherWaysOfCounting() {
        Participant desk = desk();
        Participant phone = phone();
        String poll = draft(desk, "ranking", "{}");
        desk.done("poll.open", "poll", poll);
        phone.awaitPoll(poll, open -> status(open).equals("open"));
        phone.answer(poll, 1, new JsonArray().add("o3").add("o1"));
        desk.awaitPoll(poll, one -> one.getInteger("answers") == 1);
        JsonObject reply = desk.done("poll.compare", "poll", poll);
        JsonArray places = new JsonArray("[[\"o3\"],[\"o1\"],[\"o2\"]]");
        assertThat(reply.getJsonArray("schulze")).isEqualTo(places);
        assertThat(reply.getJsonArray("irv").getJsonArray(0)).isEqualTo(places.getJsonArray(0));
        assertThat(reply.getInteger("n")).isEqualTo(1);
        assertThat(desk.refused("poll.compare", "poll", "k1")).isEqualTo("not_found");
    }

    private String draft(Participant desk, String type, String settings) {
        String poll = Participant.newId();
        boolean options = List.of("choice", "ranking", "points").contains(type);
        JsonArray texts = new JsonArray(options ? List.of("Fiets", "Bus", "Trein") : List.of());
        desk.done(
                "poll.create",
                "poll",
                poll,
                "type",
                type,
                "title",
                "Hoe bent u hier?",
                "options",
                texts,
                "settings",
                value(settings));
        return poll;
    }

    private static Object value(String json) {
        return new JsonArray("[" + json + "]").getValue(0);
    }
}
