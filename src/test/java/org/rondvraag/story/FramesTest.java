package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rondvraag.live.CloseCode;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.TestServer;

/** What the contract says of frames, whoever looks at whichever view. */
class FramesTest extends Story {
    @Test
    void inEveryViewTheFirstFrameIsFollowedByWhatIsOnesOwn() {
        for (View view : View.values()) {
            Participant someone = view == View.AUDIENCE ? phone() : organiser(view);
            someone.me();
            assertThat(someone.frames().subList(0, 2))
                    .as("the first frames of %s", view)
                    .extracting(frame -> frame.getString("type"))
                    .containsExactly("snapshot", "me");
        }
    }

    @Test
    void aChangeThatAViewDoesNotShowStillMovesItsRevision() {
        Participant desk = desk();
        Participant phone = phone();
        Participant screen = organiser(View.SCREEN);
        phone.state();
        screen.state();
        String draft = Participant.newId();
        long rev = desk.done("poll.create", "poll", draft, "type", "open", "title", "Nog niet klaar?")
                .getLong("rev");

        for (Participant watcher : List.of(phone, screen)) {
            JsonObject state = watcher.awaitRev(rev);
            assertThat(state.getJsonObject("polls").containsKey(draft)).isFalse();
            assertThat(watcher.frames().toString()).doesNotContain(draft);
        }
    }

    /** Time passes by itself here, as it does not in the tests of {@code live}. */
    @Test
    void whoSendsFarTooFastIsReadOnAMomentLater() {
        Participant phone = phone();
        IntStream.range(0, 300)
                .mapToObj(i -> phone.send("question.seen", "questions", new JsonArray()))
                .toList()
                .forEach(reply -> assertThat(reply).succeedsWithin(Duration.ofMinutes(1)));
    }

    @Test
    void anAnswerAndItsReceiptAreOnesOwnWhileTheirRoundIsThePresentOne() {
        Participant desk = desk();
        Participant phone = phone();
        String poll = openPoll(desk, "Ja", "Nee");
        phone.awaitPoll(poll, open -> status(open).equals("open"));
        phone.choose(poll, 1, "o1");
        phone.awaitMe(me -> answer(me, poll) != null);

        desk.done("poll.close", "poll", poll);
        String again = desk.done("poll.again", "poll", poll).getString("action");
        phone.awaitMe(
                me -> answer(me, poll) == null && !me.getJsonObject("receipts").containsKey(poll));
        assertMergedIsWhole(phone);

        desk.done("undo", "action", again);
        phone.awaitMe(me -> answer(me, poll) != null
                && answer(me, poll).getJsonArray("answer").contains("o1"));
        assertMergedIsWhole(phone);
    }

    @Test
    void whenRedisHasLostTheEventEveryoneIsSentAwayForGood() {
        try (TestServer server = TestServer.start()) {
            Participant phone = Participant.join(server.url(), CODE);
            Participant desk = Participant.crew(server.url(), CODE, View.DESK, server.organiserKey());
            phone.state();
            desk.state();

            flush(server.redisUrl());

            assertThat(phone.awaitClose()).isEqualTo(CloseCode.GONE.code());
            assertThat(desk.awaitClose()).isEqualTo(CloseCode.GONE.code());
            assertThat(server.visitor().get("/e/" + CODE).statusCode()).isEqualTo(404);
        }
    }

    /** What was merged into {@code me} is what a new connection of the same phone is told. */
    private void assertMergedIsWhole(Participant phone) {
        Participant twin = met(Participant.connect(phone.visitor(), CODE, View.AUDIENCE));
        assertThat(phone.me()).isEqualTo(twin.me());
    }

    private static JsonObject answer(JsonObject me, String poll) {
        return me.getJsonObject("answers").getJsonObject(poll);
    }

    private static void flush(String url) {
        Vertx vertx = Vertx.vertx();
        Redis.createClient(vertx, url).send(Request.cmd(Command.FLUSHALL)).await();
        vertx.close().await();
    }
}
