package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** What everyone can check: what became of the questions; and what nobody can: who asked. */
class TrustTest extends Story {
    @Test
    void everyViewCountsWhatBecameOfTheQuestions() {
        Participant desk = desk();
        desk.done("item.current", "item", "i11");
        Participant phone = phone();
        Participant other = phone();
        Participant screen = organiser(View.SCREEN);
        String open = openQuestion(phone, desk, "Blijft deze open?");
        String merged = openQuestion(other, desk, "Blijft die dan open?");
        String answered = openQuestion(phone, desk, "Wordt deze beantwoord?");
        String off = other.ask("Buiten het onderwerp?");
        String offToo = other.ask("Ook buiten het onderwerp?");
        String without = phone.ask("Zonder reden?");
        String freely = phone.ask("Met een eigen reden?");
        String gone = phone.ask("Toch maar niet?");
        phone.ask("Nog niet gelezen?");
        desk.done("question.merge", "question", merged, "into", open);
        desk.done("question.answered", "question", answered);
        desk.done("question.dismiss", "question", off, "reason", "Dit valt buiten het onderwerp");
        desk.done("question.dismiss", "question", offToo, "reason", "This is off topic");
        desk.done("question.dismiss", "question", freely, "reason", "Jan Peeters vroeg dit ook al.");
        desk.done("question.dismiss", "question", without);
        phone.withdraw(gone);

        JsonObject expected = new JsonObject()
                .put("asked", 9)
                .put("waiting", 2)
                .put("answered", 1)
                .put(
                        "dismissed",
                        new JsonArray()
                                .add(new JsonObject().put("reason", "topic").put("n", 2))
                                .add(new JsonObject().put("n", 2)))
                .put("merged", 1)
                .put("withdrawn", 1);
        for (Participant anyone : new Participant[] {phone, screen, organiser(View.PANEL), desk}) {
            anyone.awaitState(state -> state.getJsonObject("ledger").equals(expected));
        }
        for (Participant blind : new Participant[] {other, screen}) {
            assertThat(blind.frames().toString()).doesNotContain("Jan Peeters");
        }

        desk.done("item.current", "item", "i1");
        phone.awaitState(state -> state.getJsonObject("ledger").getInteger("merged") == 0);
    }

    @Test
    void aPhoneThatWasAwayForgetsTheReasonsThatAreGone() {
        Participant desk = desk();
        desk.done("item.current", "item", "i12");
        Participant phone = phone();
        String question = phone.ask("Komt dit terug?");
        desk.done("question.dismiss", "question", question, "reason", "Te lang");
        phone.awaitState(
                state -> state.getJsonObject("ledger").getJsonArray("dismissed").size() == 1);

        phone.drop();
        desk.done("question.restore", "question", question);
        phone.reconnect();

        phone.awaitState(
                state -> state.getJsonObject("ledger").getJsonArray("dismissed").isEmpty());
        desk.done("item.current", "item", "i1");
    }

    @Test
    void theDeskKnowsAnAskerByANumberOnly() {
        Participant desk = desk();
        Participant griet = phone();
        Participant tom = phone();
        String first = openQuestion(griet, desk, "Eerste van Griet?");
        String second = openQuestion(griet, desk, "Tweede van Griet?");
        String toms = openQuestion(tom, desk, "Die van Tom?");

        int asker = desk.question(first).getInteger("asker");
        assertThat(desk.question(second).getInteger("asker")).isEqualTo(asker);
        assertThat(desk.question(toms).getInteger("asker")).isNotEqualTo(asker);
        for (Participant blind : new Participant[] {tom, organiser(View.SCREEN), organiser(View.PANEL)}) {
            assertThat(blind.awaitQuestion(first, any -> true).fieldNames()).doesNotContain("asker", "author");
        }
    }
}
