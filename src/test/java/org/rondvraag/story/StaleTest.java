package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.room.CommandTable;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** Who acts on what a colleague has just changed is told what happened, and overwrites nothing. */
class StaleTest extends Story {
    private Participant tom;
    private Participant nele;
    private Participant phone;

    @BeforeEach
    void twoModerators() {
        tom = desk();
        nele = invited("moderator", View.DESK);
        phone = phone();
    }

    private static String refusal(Participant desk, String command, Object... fields) {
        JsonObject reply = desk.send(command, fields).join();
        assertThat(reply.getString("error")).isEqualTo("conflict");
        return reply.getString("message");
    }

    /** A question that Tom sees, with the revision he sees it at. */
    private long seen(String question) {
        tom.awaitQuestion(question, open -> status(open).equals("open"));
        return tom.rev();
    }

    @Test
    void anEditIsNotOverwrittenByWhoHadNotSeenIt() {
        String question = openQuestion(phone, tom, "Wat kost dat nu?");
        long version = seen(question);
        nele.done("question.edit", "question", question, "text", "Wat kost dat de stad?");

        String message =
                refusal(tom, "question.edit", "question", question, "text", "Hoeveel kost dat?", "version", version);

        assertThat(message).contains("Nele bewerkte", "Wat kost dat de stad?");
        tom.awaitQuestion(question, kept -> kept.getString("text").equals("Wat kost dat de stad?"));
        tom.done("question.edit", "question", question, "text", "Hoeveel kost dat?", "version", tom.rev());
        nele.awaitQuestion(question, edited -> edited.getString("text").equals("Hoeveel kost dat?"));
        nele.done("question.edit", "question", question, "text", "Zonder versie mag het ook?");
    }

    @Test
    void whatCanNoLongerBeDoneIsExplainedByWhatHappened() {
        String question = openQuestion(phone, tom, "Weg of op het podium?");
        long version = seen(question);
        nele.done("question.dismiss", "question", question);

        assertThat(refusal(tom, "question.stage", "question", question, "version", version))
                .contains("Nele wees", "Weg of op het podium?");
        assertThat(refusal(tom, "question.stage", "question", question)).doesNotContain("Nele");
        long rev = tom.done("question.dismiss", "question", question, "version", version)
                .getLong("rev");
        assertThat(rev).isPositive();
    }

    @Test
    void myOwnChangesAndAPanelistsWordAreNoObstacle() {
        String question = openQuestion(phone, tom, "Niets veranderd?");
        long version = seen(question);
        tom.done("question.reply", "question", question, "text", "Even kijken.");
        invited("panelist", View.PANEL).done("question.claim", "question", question);
        nele.done("question.hold", "question", question, "on", true);

        tom.done("question.stage", "question", question, "version", version);

        tom.done("question.unstage", "question", question);
    }

    @Test
    void whatTheAskerChangedIsNotApprovedUnread() {
        String question = phone.ask("Eerst een nette vraag?");
        tom.awaitQuestion(question, any -> true);
        long version = tom.rev();
        phone.edit(question, "En nu iets heel anders?");

        assertThat(refusal(tom, "question.approve", "question", question, "version", version))
                .contains("wie “En nu iets heel anders?” vroeg");
        tom.awaitQuestion(question, edited -> edited.getString("text").equals("En nu iets heel anders?"));
        tom.done("question.approve", "question", question, "version", tom.rev());
    }

    @Test
    void aPollIsGuardedLikeAQuestion() {
        String poll = openPoll(tom, "Ja", "Nee");
        tom.awaitPoll(poll, open -> status(open).equals("open"));
        long version = tom.rev();
        nele.done("poll.close", "poll", poll);

        assertThat(refusal(tom, "poll.results", "poll", poll, "results", "live", "version", version))
                .contains("Nele sloot");
        String timed = "k1";
        tom.done("poll.open", "poll", timed, "seconds", 30);
        tom.awaitPoll(timed, open -> status(open).equals("open") && open.containsKey("closesAt"));
        version = tom.rev();
        server.moveTime(Duration.ofSeconds(31));
        nele.awaitPoll(timed, over -> status(over).equals("closed"));
        assertThat(refusal(tom, "poll.results", "poll", timed, "results", "live", "version", version))
                .contains("de tijd van");
    }

    @Test
    void everythingTheCrewDoesCanBeToldInEveryLanguage() {
        Messages messages = Messages.load();
        Stream<String> crewCommands = CommandTable.actions().stream();
        assertThat(crewCommands)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(messages.all(Language.NL)).containsKey("desk.did." + command));
    }
}
