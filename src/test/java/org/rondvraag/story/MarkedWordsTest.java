package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** Rude words are marked at the desk, only there, and nothing is done about them. */
class MarkedWordsTest extends Story {
    private static boolean marks(JsonObject question, String... words) {
        return JsonArray.of((Object[]) words).equals(question.getJsonArray("marked"))
                && JsonArray.of("profanity").equals(question.getJsonArray("flags"));
    }

    private static boolean clean(JsonObject question) {
        return !question.containsKey("marked") && !question.containsKey("flags");
    }

    @Test
    void aRudeQuestionIsMarkedAtTheDeskOnly() {
        Participant desk = desk();
        Participant phone = phone();
        String rude = phone.ask("Welke Klootzak bedacht deze bullshit?");
        String fine = phone.ask("Komt iedereen aan de beurt?");

        desk.awaitQuestion(rude, question -> marks(question, "Klootzak", "bullshit"));
        desk.awaitQuestion(fine, MarkedWordsTest::clean);
        desk.done("question.approve", "question", rude);
        for (Participant blind : new Participant[] {phone, organiser(View.PANEL), organiser(View.SCREEN)}) {
            JsonObject shown = blind.awaitQuestion(rude, any -> true);
            assertThat(shown.fieldNames()).doesNotContain("flags", "marked");
            assertThat(shown.getString("text")).isEqualTo("Welke Klootzak bedacht deze bullshit?");
            assertThat(blind.state().fieldNames()).doesNotContain("words");
        }
        desk.done("question.edit", "question", rude, "text", "Wie bedacht dit?");
        desk.awaitQuestion(rude, MarkedWordsTest::clean);
    }

    @Test
    void theEventAddsWordsAndTakesThemAway() {
        Participant desk = desk();
        Participant phone = phone();
        String pun = phone.ask("Is dit gemeentegeklungel een klootzak waard?");
        desk.awaitQuestion(pun, question -> marks(question, "klootzak"));

        String action = desk.done(
                        "words.mark", "add", JsonArray.of("Gemeentegeklungel"), "remove", JsonArray.of("KLOOTZAK"))
                .getString("action");

        desk.awaitQuestion(pun, question -> marks(question, "gemeentegeklungel"));
        assertThat(desk.state().getJsonObject("words"))
                .isEqualTo(new JsonObject()
                        .put("added", JsonArray.of("Gemeentegeklungel"))
                        .put("removed", JsonArray.of("KLOOTZAK")));
        desk.done("words.mark", "remove", JsonArray.of("gemeentegeklungel"));
        desk.awaitQuestion(pun, MarkedWordsTest::clean);
        desk.done("undo");
        assertThat(desk.done("undo").getString("undid")).isEqualTo(action);
        desk.awaitQuestion(pun, question -> marks(question, "klootzak"));
        assertThat(desk.refused("words.mark", "add", JsonArray.of("!!!"))).isEqualTo("invalid");
        assertThat(desk.refused("words.mark", "add", JsonArray.of("x".repeat(121))))
                .isEqualTo("invalid");
    }

    @Test
    void theLanguageOfTheEventDecidesWhoseWords() {
        Participant desk = desk();
        Participant phone = phone();
        String question = phone.ask("Qui est ce connard?");
        desk.awaitQuestion(question, MarkedWordsTest::clean);

        desk.done("event.update", "language", "fr");

        desk.awaitQuestion(question, rude -> marks(rude, "connard"));
        desk.done("undo");
        desk.awaitQuestion(question, MarkedWordsTest::clean);
    }
}
