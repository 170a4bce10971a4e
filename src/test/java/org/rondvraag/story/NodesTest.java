package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.testing.Ballots.ballot;
import static org.rondvraag.testing.Ballots.choice;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.TestServer;

/** Two nodes on one Redis serve the same event; and what was acknowledged survives whatever is killed. */
class NodesTest extends Story {
    @Test
    void whatHappensOnOneNodeIsSeenOnTheOther() {
        TestServer other = server.another();
        Participant desk = desk();
        Participant phone = met(Participant.join(other.url(), CODE));
        desk.awaitState(any -> true);
        phone.awaitState(any -> true);
        assertThat(phone.epoch()).isEqualTo(desk.epoch());

        String question = openQuestion(phone, desk, "Hoort de andere node mij?");
        Participant voter = phone();
        voter.upvote(question);
        phone.awaitQuestion(question, two -> two.getInteger("votes") == 2);
        Participant twin = met(Participant.connect(phone.visitor().movedTo(server.url()), CODE, View.AUDIENCE));
        twin.awaitMe(me -> me.getJsonObject("questions").containsKey(question));
        phone.takeBack(question);
        twin.awaitMe(me -> !me.getJsonObject("upvotes").containsKey(question));
    }

    @Test
    void closingOnOneNodeAndAnsweringOnTheOtherNeverCountsLate() {
        TestServer other = server.another();
        Participant desk = desk();
        String poll = openPoll(desk, "Ja", "Nee");
        List<Participant> phones = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            phones.add(met(Participant.join(i % 2 == 0 ? other.url() : server.url(), CODE)));
            phones.get(i).awaitPoll(poll, open -> status(open).equals("open"));
        }
        List<CompletableFuture<JsonObject>> replies = new ArrayList<>();
        for (int i = 0; i < phones.size(); i++) {
            if (i == 10) {
                desk.send("poll.close", "poll", poll);
            }
            replies.add(phones.get(i).send("poll.answer", ballot(poll, 1, choice("o1"))));
        }
        long counted = replies.stream()
                .map(CompletableFuture::join)
                .filter(reply -> reply.getBoolean("ok"))
                .count();
        desk.awaitPoll(poll, closed -> status(closed).equals("closed") && closed.getInteger("answers") == counted);
    }

    @Test
    void whoIsHereIsCountedOverAllNodes() {
        TestServer other = server.another();
        Participant here = phone();
        here.awaitState(state -> state.getInteger("online") >= 1);
        Participant there = met(Participant.join(other.url(), CODE));
        there.awaitState(state -> state.getInteger("online") == 2);
        here.awaitState(state -> state.getInteger("online") == 2);
        desk().awaitState(state -> state.getInteger("online") == 2);
    }

    @Test
    void aLostConnectionResumesWithWhatWasMissedOnly() {
        Participant desk = desk();
        Participant phone = phone();
        String before = openQuestion(phone, desk, "Voor de onderbreking?");
        phone.drop();
        String during = openQuestion(phone(), desk, "Tijdens de onderbreking?");
        desk.done("question.dismiss", "question", before);

        phone.reconnect();

        phone.awaitQuestion(during, open -> status(open).equals("open"));
        phone.awaitGone("questions", before);
        assertThat(phone.frames().get(0).getString("type")).isEqualTo("patch");
        Participant fresh = phone();
        assertThat(phone.awaitRev(fresh.rev()).getJsonObject("questions"))
                .isEqualTo(fresh.state().getJsonObject("questions"));
    }

    @Test
    void anUnknownEpochOrARevisionAheadGetsTheSnapshot() {
        Participant phone = phone();
        phone.awaitState(any -> true);
        String epoch = phone.epoch();
        phone.drop();
        phone.resume("0000", 1);
        phone.awaitFrame(frame -> frame.getString("type").equals("snapshot"));
        phone.drop();
        phone.resume(epoch, 1_000_000);
        phone.awaitFrame(frame -> frame.getString("type").equals("snapshot"));
    }

    @Test
    void whatWasAcknowledgedSurvivesTheKillOfRedisAndOfTheApp() {
        Participant desk = desk();
        Participant phone = phone();
        String question = openQuestion(phone, desk, "Overleef ik dit?");
        String poll = openPoll(desk, "Ja", "Nee");
        phone.choose(poll, 1, "o2");

        ProcessHandle.of(server.redisPid()).orElseThrow().destroyForcibly();

        phone.awaitState(state -> true);
        Participant after = phone();
        after.awaitQuestion(question, kept -> kept.getInteger("votes") == 1);
        after.choose(poll, 1, "o1");

        server.restart();

        Participant again = desk();
        again.awaitQuestion(question, kept -> status(kept).equals("open") && kept.getInteger("votes") == 1);
        again.awaitPoll(
                poll,
                kept -> kept.getInteger("answers") == 2
                        && kept.getJsonObject("tally").getInteger("n") == 2);
    }
}
