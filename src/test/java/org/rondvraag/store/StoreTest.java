package org.rondvraag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rondvraag.store.RedisExtension.result;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.shared.Refusal;

class StoreTest {
    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    private static final QuestionId WHY = QuestionId.of("question-why");

    @AfterEach
    void theClockGoesRight() {
        REDIS.clockOffset().set(0);
    }

    @Test
    void theFirstNodeMakesTheSecretAndTheOrganiserKeyAndAllKeepThem() {
        Instance made = result(REDIS.store().instance(new Instance("secret-1", "hash-1"), Optional.empty()));
        Instance kept = result(REDIS.store().instance(new Instance("secret-2", "hash-2"), Optional.empty()));
        assertThat(made).isEqualTo(new Instance("secret-1", "hash-1")).isEqualTo(kept);

        Instance given = result(REDIS.store().instance(new Instance("secret-3", "hash-3"), Optional.of("given")));
        assertThat(given).isEqualTo(new Instance("secret-1", "given"));
        assertThat(result(REDIS.store().instance(new Instance("secret-4", "hash-4"), Optional.empty())))
                .isEqualTo(given);
    }

    @Test
    void whoIsHereIsTheSumOfTheNodesThatSaidSoLately() {
        EventCode event = REDIS.newEvent();
        assertThat(result(REDIS.store().heartbeat(event, "node-a", new Here(10, 4))))
                .isEqualTo(new Here(10, 4));
        assertThat(result(REDIS.store().heartbeat(event, "node-b", new Here(7, 0))))
                .isEqualTo(new Here(17, 4));
        REDIS.clockOffset().set(7_000);
        assertThat(result(REDIS.store().heartbeat(event, "node-b", new Here(8, 3))))
                .isEqualTo(new Here(18, 7));
        REDIS.clockOffset().set(16_000);
        assertThat(result(REDIS.store().heartbeat(event, "node-b", new Here(9, 5))))
                .isEqualTo(new Here(9, 5));
    }

    @Test
    void anEventThatDoesNotExistIsAtRevisionZeroAndNotFound() {
        EventCode unknown = EventCode.of("UNKNOWN");
        assertThat(result(REDIS.store().position(unknown)).rev()).isZero();
        assertThatThrownBy(() -> result(REDIS.store().load(unknown)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(new Problem.NotFound()));
    }

    @Test
    void allNodesSeeTheSameStartOfRedis() {
        EventCode event = REDIS.newEvent();
        Store other = result(REDIS.openStore());
        assertThat(result(other.position(event)).runId())
                .hasSize(40)
                .isEqualTo(result(REDIS.store().position(event)).runId());
        result(other.close());
    }

    @Test
    void theAnswerComesOnTheContextThatAsked() {
        Context context = REDIS.vertx().getOrCreateContext();
        Future<Boolean> same = Future.future(told -> context.runOnContext(now -> REDIS.store()
                .answers()
                .map(yes -> Vertx.currentContext() == context)
                .onComplete(told)));
        assertThat(result(same)).isTrue();
    }

    @Test
    void aRedisThatForgotTheScriptsIsTaughtThemAgain() {
        EventCode event = REDIS.newEvent(Docs.votable(WHY));
        Redis client = Redis.createClient(REDIS.vertx(), REDIS.redis().url());
        result(client.send(Request.cmd(Command.SCRIPT).arg("FLUSH")));
        result(client.close());
        var votes = IntStream.range(0, 50)
                .mapToObj(i -> REDIS.store().upvote(event, WHY, ParticipantId.of("p" + i), true))
                .toList();
        result(Future.all(votes));
        assertThat(votes).allMatch(vote -> vote.result().outcome() == Outcome.APPLIED);
    }

    @Test
    void aFailingCommandFailsAloneInItsBatch() {
        EventCode event = REDIS.newEvent(Docs.votable(WHY));
        EventCode broken = REDIS.newCode();
        Redis client = Redis.createClient(REDIS.vertx(), REDIS.redis().url());
        result(client.send(
                Request.cmd(Command.SET).arg("rv:{" + broken + "}:gates").arg("not a hash")));
        result(client.close());

        var good = Future.future(told -> REDIS.vertx().runOnContext(now -> {
            Future<Written> first = REDIS.store().upvote(event, WHY, ParticipantId.of("p1"), true);
            Future<Written> bad = REDIS.store().upvote(broken, WHY, ParticipantId.of("p1"), true);
            Future<Written> last = REDIS.store().upvote(event, WHY, ParticipantId.of("p2"), true);
            Future.join(first, bad, last)
                    .transform(end -> Future.succeededFuture(
                            first.succeeded() && last.succeeded() && bad.cause() instanceof IllegalStateException))
                    .onComplete(told);
        }));
        assertThat(result(good)).isEqualTo(true);
        assertThat(result(REDIS.store().load(event)).votes().get(WHY).cardinality())
                .isEqualTo(2);
    }
}
