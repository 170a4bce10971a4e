package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.Visitor;

/** Commands right after one another, twice, or without end: each is judged by what was true when it came. */
class RepeatsTest extends Story {
    @Test
    void whatWasDoneAMomentAgoIsKnownToTheNextCommand() {
        Participant desk = desk();
        for (int i = 0; i < 8; i++) {
            long agenda = desk.done("screen.show", "show", "agenda").getLong("rev");
            assertThat(desk.done("screen.show", "show", "follow").getLong("rev"))
                    .isGreaterThan(agenda);
        }
        desk.awaitState(state -> state.getJsonObject("screen").getString("show").equals("follow"));

        String announced = desk.done("announce", "text", "Te vroeg gezegd.").getString("action");
        assertThat(desk.done("undo").getString("undid")).isEqualTo(announced);
    }

    @Test
    void whoMaySpeakAgainIsHeardAtOnce() {
        Participant desk = desk();
        Participant phone = phone();
        String question = phone.ask("Mag ik nog iets vragen?");
        desk.awaitQuestion(question, any -> true);
        for (int i = 0; i < 5; i++) {
            desk.done("participant.mute", "question", question, "on", true);
            assertThat(phone.refused("question.ask", "question", "spoken-" + i, "text", "Hoort u mij?"))
                    .isEqualTo("forbidden");
            desk.done("participant.mute", "question", question, "on", false);
            phone.done("question.ask", "question", "spoken-" + i, "text", "Hoort u mij?");
        }
    }

    @Test
    void theSameFormAtTwoNodesAtOnceIsOneQuestion() {
        Participant desk = desk();
        Visitor here = phone().visitor();
        Visitor there = here.movedTo(server.another().url());
        Stream.of(here, there, here, there)
                .map(visitor -> CompletableFuture.runAsync(() -> visitor.postForm(
                        "/e/" + CODE + "/do", "do", "question.ask", "text", "Klik ik hier twee keer?")))
                .toList()
                .forEach(CompletableFuture::join);
        String last = phone().ask("Waarna alles bekend is?");
        desk.awaitQuestion(last, any -> true);
        assertThat(desk.state().getJsonObject("questions").stream()
                        .map(entry -> ((JsonObject) entry.getValue()).getString("text"))
                        .filter("Klik ik hier twee keer?"::equals))
                .hasSize(1);
    }

    @Test
    void whoNamesWhatIsNotThereUsesUpCommandsAndWhoseFieldsAreWrongDoesNot() {
        Participant guesser = phone();
        assertThat(errors(guesser, "question.withdraw", "question", "not-there-1"))
                .contains("not_found", "too_many");
        assertThat(errors(phone(), "poll.code", "code", "AAAAA-AAAAA")).contains("invalid", "too_many");
        Participant clumsy = phone();
        assertThat(errors(clumsy, "question.withdraw", "question", "x")).containsOnly("invalid");
    }

    private static List<String> errors(Participant phone, String command, Object... fields) {
        List<CompletableFuture<JsonObject>> replies = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            replies.add(phone.send(command, fields));
        }
        return replies.stream().map(reply -> reply.join().getString("error")).toList();
    }

    @Test
    void dismissingAgainKeepsTheReason() {
        Participant desk = desk();
        Participant phone = phone();
        String question = phone.ask("Wordt dit twee keer afgewezen?");
        desk.awaitQuestion(question, any -> true);
        long rev = desk.done("question.dismiss", "question", question, "reason", "Al gesteld.")
                .getLong("rev");
        assertThat(desk.done("question.dismiss", "question", question).getLong("rev"))
                .isEqualTo(rev);
        phone.awaitMine(question, own -> "Al gesteld.".equals(own.getString("reason")));
    }

    @Test
    void aFieldThatIsMissingIsNotAnEmptyOne() {
        Participant desk = desk();
        String question = openQuestion(phone(), desk, "Krijgt dit een antwoord?");
        assertThat(desk.refused("announce")).isEqualTo("invalid");
        assertThat(desk.refused("question.reply", "question", question)).isEqualTo("invalid");
        assertThat(desk.refused("question.label", "question", question)).isEqualTo("invalid");
        assertThat(desk.refused("question.run")).isEqualTo("invalid");
        assertThat(phone().refused("question.seen")).isEqualTo("invalid");
        desk.done("question.label", "question", question, "labels", new JsonArray());
    }
}
