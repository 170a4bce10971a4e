package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** Several questions at once are one action: done as one, told as one, undone as one. */
class SelectionTest extends Story {
    private static JsonArray ids(List<String> questions) {
        return new JsonArray(questions);
    }

    private static String newest(JsonObject state) {
        JsonArray activity = state.getJsonArray("activity");
        return activity.isEmpty() ? "" : activity.getJsonObject(0).getString("id");
    }

    private static void all(Participant who, List<String> questions, String status) {
        questions.forEach(
                question -> who.awaitQuestion(question, shown -> status(shown).equals(status)));
    }

    @Test
    void aSelectionIsApprovedLabelledMovedAndDismissedAndEachIsUndoneAsOne() {
        Participant desk = desk();
        Participant phone = phone();
        List<String> three = List.of(phone.ask("Vraag een?"), phone.ask("Vraag twee?"), phone.ask("Vraag drie?"));
        all(desk, three, "pending");

        JsonObject reply = desk.done("question.approve", "questions", ids(three));

        all(phone, three, "open");
        assertThat(reply.fieldNames()).doesNotContain("skipped");
        JsonObject shown = desk.awaitState(told -> newest(told).equals(reply.getString("action")));
        assertThat(shown.getJsonArray("activity").getJsonObject(0).getString("what"))
                .isEqualTo("Vraag een? (+2)");

        desk.done("question.label", "question", three.get(0), "labels", JsonArray.of("wonen"));
        desk.done("question.label", "questions", ids(three), "labels", JsonArray.of("#nu"), "add", true);
        desk.awaitQuestion(three.get(0), one -> JsonArray.of("wonen", "#nu").equals(one.getJsonArray("labels")));
        desk.done("question.run", "order", ids(three));
        desk.done("question.dismiss", "questions", ids(three.subList(0, 2)), "reason", "Dubbel");
        all(desk, three.subList(0, 2), "dismissed");
        desk.awaitState(state -> state.getJsonArray("pins").equals(ids(three.subList(2, 3))));

        desk.done("undo");

        all(phone, three, "open");
        desk.awaitState(state -> state.getJsonArray("pins").equals(ids(three)));
        desk.done("undo");
        desk.done("undo");
        desk.awaitQuestion(three.get(2), one -> !one.containsKey("labels"));
        desk.done("question.move", "questions", ids(three), "item", "i13");
        three.forEach(question ->
                phone.awaitQuestion(question, moved -> moved.getString("item").equals("i13")));
        desk.done("undo");
        desk.done("undo");
        desk.done("undo");
        all(desk, three, "pending");
    }

    @Test
    void whatCannotBeDoneToSomeIsLeftOutAndSaid() {
        Participant desk = desk();
        Participant phone = phone();
        String fine = phone.ask("Kan gewoon?");
        String gone = phone.ask("Is al weg?");
        desk.awaitQuestion(gone, any -> true);
        desk.done("question.dismiss", "question", gone);

        JsonObject reply = desk.done("question.approve", "questions", JsonArray.of(gone, fine, "no-such-question"));

        assertThat(reply.getJsonArray("skipped")).containsExactly(gone, "no-such-question");
        phone.awaitQuestion(fine, open -> status(open).equals("open"));
        assertThat(desk.refused("question.approve", "questions", JsonArray.of(gone)))
                .isEqualTo("conflict");
        assertThat(desk.refused("question.approve", "questions", new JsonArray()))
                .isEqualTo("invalid");
        assertThat(desk.refused(
                        "question.label", "questions", JsonArray.of(fine), "labels", JsonArray.of("x".repeat(121))))
                .isEqualTo("invalid");
        JsonArray many = new JsonArray();
        for (int i = 0; i < 101; i++) {
            many.add("question-" + i);
        }
        assertThat(desk.refused("question.dismiss", "questions", many)).isEqualTo("invalid");
    }
}
