package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** Several moderators at once: everyone at the desk sees who has which card open. */
class HoldTest extends Story {
    private static Predicate<JsonObject> heldBy(String name) {
        return question -> name.equals(question.getString("held"));
    }

    private static boolean free(JsonObject question) {
        return !question.containsKey("held");
    }

    @Test
    void theFirstToOpenACardHasItUntilItIsClosed() {
        Participant organiser = desk();
        Participant nele = invited("moderator", View.DESK);
        Participant phone = phone();
        String question = openQuestion(phone, organiser, "Wie neemt deze?");

        JsonObject reply = nele.done("question.hold", "question", question, "on", true);

        assertThat(reply.getString("held")).isEqualTo("Nele");
        assertThat(reply.fieldNames()).doesNotContain("action");
        organiser.awaitQuestion(question, heldBy("Nele"));
        assertThat(organiser
                        .done("question.hold", "question", question, "on", true)
                        .getString("held"))
                .isEqualTo("Nele");
        organiser.done("question.hold", "question", question, "on", false);
        nele.done("question.label", "question", question, "labels", new JsonArray().add("wonen"));
        organiser.awaitQuestion(question, heldBy("Nele").and(labelled -> labelled.containsKey("labels")));
        assertThat(organiser.state().getJsonArray("activity").stream()
                        .map(action -> ((JsonObject) action).getString("do"))
                        .limit(2))
                .containsExactly("question.label", "question.approve");
        for (Participant blind : new Participant[] {phone, organiser(View.PANEL), organiser(View.SCREEN)}) {
            assertThat(blind.awaitQuestion(question, any -> true).fieldNames()).doesNotContain("held", "heldBy");
        }

        nele.done("question.hold", "question", question, "on", false);

        organiser.awaitQuestion(question, HoldTest::free);
        organiser.done("question.hold", "question", question, "on", true);
        nele.awaitQuestion(question, heldBy("organiser").and(held -> "organiser".equals(held.getString("heldBy"))));
    }

    @Test
    void aCardThatIsNotHeldOpenClosesByItselfAfterAMinute() {
        Participant organiser = desk();
        Participant nele = invited("moderator", View.DESK);
        String question = openQuestion(phone(), organiser, "Vergeten kaart?");
        nele.done("question.hold", "question", question, "on", true);
        organiser.awaitQuestion(question, heldBy("Nele"));

        timePasses(organiser, Duration.ofSeconds(31));
        nele.done("question.hold", "question", question, "on", true);
        timePasses(organiser, Duration.ofSeconds(31));
        assertThat(organiser
                        .done("question.hold", "question", question, "on", true)
                        .getString("held"))
                .isEqualTo("Nele");
        timePasses(organiser, Duration.ofSeconds(30));

        organiser.awaitQuestion(question, HoldTest::free);
    }

    @Test
    void dealingWithAQuestionClosesItsCardAndUndoingDoesNotOpenItAgain() {
        Participant organiser = desk();
        Participant nele = invited("moderator", View.DESK);
        Participant phone = phone();
        for (String deed : new String[] {"question.stage", "question.answered", "question.dismiss"}) {
            String question = openQuestion(phone, organiser, "Weg ermee? " + deed);
            nele.done("question.hold", "question", question, "on", true);
            organiser.awaitQuestion(question, heldBy("Nele"));

            organiser.done(deed, "question", question);
            nele.awaitQuestion(question, dealt -> free(dealt) && !status(dealt).equals("open"));
            nele.done("question.hold", "question", question, "on", true);
            nele.awaitQuestion(question, heldBy("Nele"));
            organiser.done("undo");

            nele.awaitQuestion(
                    question,
                    back -> status(back).equals("open") && heldBy("Nele").test(back));
            nele.done("question.hold", "question", question, "on", false);
        }
    }

    @Test
    void aDeskThatWasAwayLearnsThatACardWasClosed() {
        Participant organiser = desk();
        Participant nele = invited("moderator", View.DESK);
        String question = openQuestion(phone(), organiser, "Gemist onderweg?");
        nele.done("question.hold", "question", question, "on", true);
        organiser.awaitQuestion(question, heldBy("Nele"));

        organiser.drop();
        nele.done("question.hold", "question", question, "on", false);
        server.restart();
        organiser.reconnect();

        organiser.awaitQuestion(question, HoldTest::free);
    }
}
