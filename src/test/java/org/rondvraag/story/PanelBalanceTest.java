package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** Who of the panel answered how much, and what the desk may do with that. */
class PanelBalanceTest extends Story {
    @BeforeEach
    void thePanelBegins() {
        Participant desk = desk();
        desk.done("item.current", "item", "i13");
        desk.awaitState(
                state -> state.getJsonObject("event").getString("currentItem").equals("i13"));
    }

    @Test
    void answersAndTimeAreSharedByThoseAsked() {
        Participant desk = desk();
        Participant panel = organiser(View.PANEL);
        panel.awaitState(state -> state.getJsonObject("shares").size() == 5
                && state.getJsonObject("ledger").getInteger("answered") == 0);
        assertThat(panel.state().getJsonObject("shares").fieldNames())
                .containsExactlyInAnyOrder("p6", "p7", "p8", "p9", "p10");
        JsonObject before = panel.state().getJsonObject("shares");

        answer(desk, "Voor ons twee?", 60, "p6", "p7");
        answer(desk, "Voor u alleen?", 30, "p6");
        answer(desk, "Voor iedereen?", 90);

        for (Participant one : List.of(desk, panel)) {
            one.awaitState(
                    state -> state.getJsonObject("shares").getJsonObject("p6").getDouble("answers") == 1.5
                            && state.getJsonObject("ledger").getInteger("answered") == 3);
            JsonObject shares = one.state().getJsonObject("shares");
            assertThat(shares.getJsonObject("p7").getDouble("answers")).isEqualTo(0.5);
            assertThat(shares.getJsonObject("p8").getDouble("answers")).isZero();
            assertThat(shares.getJsonObject("p6").getLong("ms")).isBetween(60_000L, 75_000L);
            assertThat(shares.getJsonObject("p7").getLong("ms")).isBetween(30_000L, 40_000L);
            assertThat(shares.getJsonObject("p8").getDouble("deficit")).isEqualTo(2 / 5.0);
            assertThat(shares.getJsonObject("p6").getDouble("deficit")).isEqualTo(2 / 5.0 - 1.5);
        }
        assertThat(phone().state().fieldNames()).doesNotContain("shares");
        assertThat(organiser(View.SCREEN).state().fieldNames()).doesNotContain("shares");
        int deedsOfAnAnswer = 3; // brought in from the floor, announced that it is later, answered
        for (int deed = 0; deed < 3 * deedsOfAnAnswer; deed++) {
            desk.done("undo");
        }
        panel.awaitState(state -> state.getJsonObject("shares").equals(before));
    }

    @Test
    void whoeverIsDueCanBePreferredAmongWhatIsNearlyLevel() {
        Participant desk = desk();
        String answered = answer(desk, "Eerst voor Filip?", 10, "p6");
        String first = addressed(phone(), desk, "Nog eens voor Filip?", "p6");
        String due = addressed(phone(), desk, "Eindelijk voor Kris?", "p10");
        for (int i = 0; i < 4; i++) {
            phone().upvote(first);
            phone().upvote(due);
        }
        phone().upvote(first);
        desk.awaitState(state -> starts(state, "balanced", first, due));
        desk.awaitState(state -> starts(state, "approval", first, due));

        desk.done("questions.prefer", "on", true);

        desk.awaitState(state -> starts(state, "balanced", due, first)
                && state.getJsonObject("event").getBoolean("preferDue", false));
        desk.done("undo");
        desk.awaitState(state -> starts(state, "balanced", first, due)
                && !state.getJsonObject("event").containsKey("preferDue"));
        desk.done("question.dismiss", "question", first);
        desk.done("question.dismiss", "question", due);
        desk.done("question.restore", "question", answered);
        desk.done("question.dismiss", "question", answered);
    }

    private static boolean starts(JsonObject state, String order, String first, String second) {
        return List.of(first, second)
                .equals(state.getJsonObject("orders").getJsonArray(order).getList().stream()
                        .limit(2)
                        .toList());
    }

    private String addressed(Participant phone, Participant desk, String text, String... to) {
        String question = Participant.newId();
        phone.done("question.ask", "question", question, "text", text, "to", new JsonArray(List.of(to)));
        desk.done("question.approve", "question", question);
        phone.awaitQuestion(question, open -> open.getJsonArray("to").contains(to[0]));
        return question;
    }

    /** A question from the floor that took so many seconds on stage. */
    private String answer(Participant desk, String text, int seconds, String... to) {
        String question = Participant.newId();
        desk.done("question.floor", "question", question, "text", text, "to", new JsonArray(List.of(to)));
        desk.awaitQuestion(question, staged -> status(staged).equals("stage"));
        timePasses(desk, Duration.ofSeconds(seconds));
        desk.done("question.answered", "question", question);
        return question;
    }
}
