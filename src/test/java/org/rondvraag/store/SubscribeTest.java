package org.rondvraag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.store.Docs.ask;
import static org.rondvraag.store.Docs.replace;
import static org.rondvraag.store.Docs.votable;
import static org.rondvraag.store.RedisExtension.eventually;
import static org.rondvraag.store.RedisExtension.result;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.QuestionId;

class SubscribeTest {
    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    private static final ParticipantId ANN = ParticipantId.of("ann");
    private static final QuestionId WHY = QuestionId.of("question-why");
    private static final QuestionId HOW = QuestionId.of("question-how");
    private static final PollId POLL = PollId.of("k1");

    private final EventCode event = REDIS.newEvent(votable(HOW), new Gate.PollGate(POLL, 1, 0));
    private final Heard heard = new Heard();

    @Test
    void everyWriteIsToldAsTheFactsItMade() {
        result(REDIS.store().subscribe(event, heard).ready());

        Written asked = result(REDIS.store().commit(ask(event, WHY, ANN)));
        JsonObject body = new JsonObject().put("text", "Waarom?");
        assertThat(heard.revision(2))
                .isEqualTo(new Change(
                        2,
                        asked.at(),
                        1,
                        List.of(new Doc(Docs.id("question", WHY.value()), 2, body)),
                        List.of(new Vote(WHY, 1, true)),
                        List.of(),
                        new Joined(ANN, 1, asked.at())));

        Written voted = result(REDIS.store().upvote(event, HOW, ANN, true));
        assertThat(heard.revision(3))
                .isEqualTo(new Change(3, voted.at(), 1, List.of(), List.of(new Vote(HOW, 1, true)), List.of(), null));

        JsonArray answer = new JsonArray().add("o1");
        Written cast = result(REDIS.store().cast(event, POLL, 1, ANN, BallotId.of("ballot-1"), answer));
        assertThat(heard.revision(4).ballots())
                .containsExactly(new Ballot(POLL, 1, 1, BallotId.of("ballot-1"), answer, cast.at()));

        result(REDIS.store().commit(replace(event, "event", "event", 1, "x")));
        assertThat(heard.revision(5).by()).isZero();
    }

    @Test
    void takingBackIsToldForEveryQuestionItWasTakenBackFrom() {
        result(REDIS.store().upvote(event, HOW, ANN, true));
        result(REDIS.store().commit(Docs.gate(event, votable(WHY, HOW))));
        result(REDIS.store().subscribe(event, heard).ready());
        Written back = result(REDIS.store().upvote(event, WHY, ANN, false));
        assertThat(heard.revision(back.rev()).votes()).containsExactly(new Vote(HOW, 1, false));
    }

    @Test
    void whatIsRefusedOrRepeatedIsNotTold() {
        result(REDIS.store().upvote(event, HOW, ANN, true));
        result(REDIS.store().subscribe(event, heard).ready());
        result(REDIS.store().upvote(event, HOW, ANN, true));
        result(REDIS.store().upvote(event, WHY, ANN, true));
        result(REDIS.store().commit(replace(event, "event", "event", 9, "x")));
        Written last = result(REDIS.store().upvote(event, HOW, ANN, false));
        heard.revision(last.rev());
        assertThat(heard.changes).hasSize(1);
    }

    @Test
    void changesComeInTheOrderOfTheirRevisionsFromAllNodes() {
        Store other = result(REDIS.openStore());
        result(REDIS.store().subscribe(event, heard).ready());
        result(Future.all(IntStream.range(0, 400)
                .mapToObj(i -> (i % 2 == 0 ? other : REDIS.store()).upvote(event, HOW, ParticipantId.of("p" + i), true))
                .toList()));
        heard.revision(401);
        assertThat(heard.changes.stream().map(Change::rev))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, 401).boxed().toList());
        result(other.close());
    }

    @Test
    void whatIsLoadedAndTheChangesAfterItAreTheWhole() {
        result(REDIS.store().subscribe(event, heard).ready());
        List<Future<Written>> votes = IntStream.range(0, 500)
                .mapToObj(i -> REDIS.store().upvote(event, HOW, ParticipantId.of("p" + i), i % 3 > 0))
                .toList();
        Loaded early = result(REDIS.store().load(event));
        result(Future.all(votes));
        Loaded late = result(REDIS.store().load(event));
        heard.revision(late.position().rev());

        BitSet supporters = early.votes().get(HOW);
        Map<ParticipantId, Joined> participants = new HashMap<>(early.participants());
        for (Change change : heard.changes) {
            if (change.rev() > early.position().rev()) {
                change.votes().forEach(vote -> supporters.set(vote.number(), vote.on()));
                participants.put(change.joined().participant(), change.joined());
            }
        }
        assertThat(supporters).isEqualTo(late.votes().get(HOW));
        assertThat(participants).isEqualTo(late.participants());
    }

    @Test
    void whoListensIsToldWhenTheConnectionBreaksAndCanListenAnew() {
        result(REDIS.store().subscribe(event, heard).ready());
        Redis client = Redis.createClient(REDIS.vertx(), REDIS.redis().url());
        result(client.send(Request.cmd(Command.CLIENT).arg("KILL").arg("TYPE").arg("pubsub")));
        result(client.close());
        eventually(() -> heard.losses == 1);

        Heard anew = new Heard();
        result(REDIS.store().subscribe(event, anew).ready());
        Written written = result(REDIS.store().upvote(event, HOW, ANN, true));
        anew.revision(written.rev());
        assertThat(heard.changes).isEmpty();
        assertThat(heard.losses).isEqualTo(1);
    }

    @Test
    void whoStoppedListeningHearsNothing() {
        Subscription subscription = REDIS.store().subscribe(event, heard);
        result(subscription.ready());
        subscription.close();
        Heard other = new Heard();
        result(REDIS.store().subscribe(event, other).ready());
        other.revision(result(REDIS.store().upvote(event, HOW, ANN, true)).rev());
        assertThat(heard.changes).isEmpty();
    }
}
