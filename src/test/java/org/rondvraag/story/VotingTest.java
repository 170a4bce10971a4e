package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.testing.Ballots.ballot;
import static org.rondvraag.testing.Ballots.choice;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** Upvotes and ballots: counted once, taken back, changed, and never after close. */
class VotingTest extends Story {
    @Test
    void anUpvoteCountsOnceAndCanBeTakenBack() {
        Participant desk = desk();
        Participant asker = phone();
        Participant voter = phone();
        String question = openQuestion(asker, desk, "Telt dit een keer?");

        long rev = voter.upvote(question).getLong("rev");
        assertThat(voter.upvote(question).getLong("rev")).isEqualTo(rev);
        desk.awaitQuestion(question, two -> two.getInteger("votes") == 2);
        voter.awaitMe(me -> me.getJsonObject("upvotes").getBoolean(question, false));

        voter.takeBack(question);
        desk.awaitQuestion(question, one -> one.getInteger("votes") == 1);
        voter.awaitMe(me -> !me.getJsonObject("upvotes").containsKey(question));
    }

    @Test
    void onlyAnOpenOrStagedQuestionTakesVotes() {
        Participant desk = desk();
        Participant asker = phone();
        Participant voter = phone();
        String pending = asker.ask("Nog niet gelezen?");
        assertThat(voter.refused("question.upvote", "question", pending, "on", true))
                .isEqualTo("not_found");
        assertThat(voter.refused("question.upvote", "question", "no-such-question", "on", true))
                .isEqualTo("not_found");

        String question = openQuestion(asker, desk, "Nu wel?");
        desk.done("question.stage", "question", question);
        voter.upvote(question);
        desk.done("question.answered", "question", question);
        assertThat(voter.refused("question.upvote", "question", question, "on", false))
                .isEqualTo("conflict");
        assertThat(phone().refused("question.upvote", "question", question, "on", true))
                .isEqualTo("conflict");
        assertThat(voter.done("question.upvote", "question", question, "on", true)
                        .getBoolean("ok"))
                .isTrue();
        desk.awaitQuestion(question, frozen -> status(frozen).equals("answered") && frozen.getInteger("votes") == 2);
    }

    @Test
    void aDraftIsUnknownAndAnOpenPollTakesOneAnswerAPhone() {
        Participant desk = desk();
        Participant phone = phone();
        assertThat(phone.state().getJsonObject("polls").fieldNames()).doesNotContain("k1");
        assertThat(phone.refused(
                        "poll.answer",
                        "poll",
                        "k1",
                        "round",
                        1,
                        "ballot",
                        "ballot-draft",
                        "answer",
                        new JsonArray().add("o1")))
                .isEqualTo("not_found");
        String poll = openPoll(desk, "Ja", "Nee", "Misschien");
        phone.awaitPoll(poll, open -> status(open).equals("open") && open.getInteger("round") == 1);

        phone.choose(poll, 1, "o1");
        phone.choose(poll, 1, "o2");

        JsonObject counted = desk.awaitPoll(
                poll,
                one -> one.getInteger("answers") == 1
                        && one.getJsonObject("tally").getJsonObject("counts").getInteger("o2") == 1);
        assertThat(counted.getJsonObject("tally").getJsonObject("counts").getInteger("o1"))
                .isZero();
        JsonObject last = new JsonObject().put("round", 1).put("answer", new JsonArray().add("o2"));
        phone.awaitMe(me -> last.equals(me.getJsonObject("answers").getJsonObject(poll)));
    }

    @Test
    void abstainingIsACountedAnswer() {
        Participant desk = desk();
        String poll = openPoll(desk, "Ja", "Nee");
        phone().answer(poll, 1, "abstain");
        JsonObject counted = desk.awaitPoll(poll, one -> one.getInteger("answers") == 1);
        assertThat(counted.getJsonObject("tally").getInteger("abstain")).isEqualTo(1);
        assertThat(counted.getJsonObject("tally").getInteger("n")).isZero();
    }

    @Test
    void wrongAnswersAreRefused() {
        Participant desk = desk();
        Participant phone = phone();
        String poll = openPoll(desk, "Ja", "Nee");
        assertThat(answer(phone, poll, 2, new JsonArray().add("o1"))).isEqualTo("conflict");
        assertThat(answer(phone, poll, 1, new JsonArray().add("o3"))).isEqualTo("invalid");
        assertThat(answer(phone, poll, 1, new JsonArray().add("o1").add("o2"))).isEqualTo("invalid");
        assertThat(answer(phone, poll, 1, new JsonArray())).isEqualTo("invalid");
        assertThat(answer(phone, poll, 1, "o1")).isEqualTo("invalid");
        assertThat(answer(phone, "no-such-poll", 1, new JsonArray().add("o1"))).isEqualTo("not_found");
        desk.awaitPoll(poll, none -> none.getInteger("answers") == 0);
    }

    private static String answer(Participant phone, String poll, int round, Object answer) {
        return phone.refused(
                "poll.answer", "poll", poll, "round", round, "ballot", Participant.newId(), "answer", answer);
    }

    @Test
    void nothingIsCountedAfterCloseAndRepeatsOfWhatCountedAreStillOk() {
        Participant desk = desk();
        Participant early = phone();
        Participant late = phone();
        String poll = openPoll(desk, "Ja", "Nee");
        early.done(
                "poll.answer", "poll", poll, "round", 1, "ballot", "early-ballot", "answer", new JsonArray().add("o1"));
        desk.done("poll.close", "poll", poll);

        assertThat(answer(late, poll, 1, new JsonArray().add("o1"))).isEqualTo("poll_closed");
        early.done(
                "poll.answer", "poll", poll, "round", 1, "ballot", "early-ballot", "answer", new JsonArray().add("o1"));
        assertThat(late.refused(
                        "poll.answer",
                        "poll",
                        poll,
                        "round",
                        1,
                        "ballot",
                        "early-ballot",
                        "answer",
                        new JsonArray().add("o1")))
                .isEqualTo("conflict");
        desk.awaitPoll(poll, closed -> status(closed).equals("closed") && closed.getInteger("answers") == 1);
    }

    @Test
    void resultsTravelOnlyWhereThePolicyAllows() {
        Participant desk = desk();
        Participant screen = organiser(View.SCREEN);
        String poll = openPoll(desk, "Ja", "Nee");
        List<Participant> phones = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            phones.add(phone());
            phones.get(i).choose(poll, 1, "o1");
        }
        Participant watcher = phones.get(0);
        desk.done("poll.results", "poll", poll, "results", "live");
        watcher.awaitPoll(
                poll,
                four -> four.getInteger("answers") == 4
                        && four.getString("results").equals("live"));
        assertThat(watcher.state().getJsonObject("polls").getJsonObject(poll).containsKey("tally"))
                .isFalse();

        phone().choose(poll, 1, "o2");
        watcher.awaitPoll(poll, five -> five.containsKey("tally") && five.getInteger("answers") == 5);
        screen.awaitPoll(poll, five -> five.containsKey("tally"));

        desk.done("poll.results", "poll", poll, "results", "hidden");
        watcher.awaitPoll(poll, hidden -> !hidden.containsKey("tally"));
        desk.done("poll.results", "poll", poll, "results", "after");
        watcher.awaitPoll(poll, after -> after.containsKey("tally"));
        organiser(View.PANEL).awaitPoll(poll, after -> after.containsKey("tally"));
        screen.awaitPoll(poll, after -> after.getString("results").equals("after") && !after.containsKey("tally"));
        desk.done("poll.close", "poll", poll);
        screen.awaitPoll(poll, closed -> closed.containsKey("tally"));
        desk.done("poll.results", "poll", poll, "results", "hidden");
        watcher.awaitPoll(poll, hidden -> !hidden.containsKey("tally"));
        desk.done("poll.results", "poll", poll, "results", "shown");
        watcher.awaitPoll(
                poll, shown -> shown.getJsonObject("tally", new JsonObject()).getInteger("n", 0) == 5);
    }

    @Test
    void askedAgainItCountsAnewAndUndoingACloseReopensTheSameRound() {
        Participant desk = desk();
        Participant phone = phone();
        String poll = openPoll(desk, "Ja", "Nee");
        phone.choose(poll, 1, "o1");
        desk.done("poll.close", "poll", poll);
        assertThat(desk.done("undo").getBoolean("ok")).isTrue();
        phone.awaitPoll(poll, open -> status(open).equals("open") && open.getInteger("round") == 1);
        phone.choose(poll, 1, "o2");
        desk.done("poll.close", "poll", poll);

        assertThat(desk.done("poll.again", "poll", poll).getInteger("round")).isEqualTo(2);

        phone.awaitPoll(poll, again -> again.getInteger("round") == 2 && again.getInteger("answers") == 0);
        phone.choose(poll, 2, "o1");
        desk.awaitPoll(poll, second -> second.getInteger("answers") == 1);
        assertThat(phone.awaitMe(me -> me.getJsonObject("answers")
                                .getJsonObject(poll, new JsonObject())
                                .getInteger("round", 0)
                        == 2))
                .isNotNull();
    }

    @Test
    void ballotsOfOnePhoneInOneBurstCountOnce() {
        Participant desk = desk();
        Participant phone = phone();
        String poll = openPoll(desk, "Ja", "Nee");
        List<CompletableFuture<JsonObject>> replies = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            replies.add(phone.send("poll.answer", ballot(poll, 1, choice(i % 2 == 0 ? "o1" : "o2"))));
        }
        long ok = replies.stream()
                .map(CompletableFuture::join)
                .filter(reply -> reply.getBoolean("ok"))
                .count();
        assertThat(ok).isEqualTo(25);
        desk.awaitPoll(
                poll,
                one -> one.getInteger("answers") == 1
                        && one.getJsonObject("tally").getInteger("n") == 1);
    }
}
