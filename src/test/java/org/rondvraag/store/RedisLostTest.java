package org.rondvraag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rondvraag.store.RedisExtension.eventually;
import static org.rondvraag.store.RedisExtension.result;

import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.shared.Refusal;

/** Redis dies or stalls under load. */
class RedisLostTest {
    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    /** Soon given up on; on a busy machine even a Redis that answers may take longer, so what must be answered is asked until it is. */
    private static final Duration HASTY = Duration.ofSeconds(2);

    private static final QuestionId WHY = QuestionId.of("question-why");
    private static final PollId POLL = PollId.of("k1");

    @Test
    void nothingAcknowledgedIsMissingAfterRedisIsKilled() throws Exception {
        EventCode event = REDIS.newEvent(Docs.votable(WHY), new Gate.PollGate(POLL, 1, 0));
        Heard heard = new Heard();
        result(REDIS.store().subscribe(event, heard).ready());
        String runId = result(REDIS.store().position(event)).runId();
        long pid = REDIS.redis().pid();

        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger ends = new AtomicInteger();
        for (int i = 0; i < 2_000; i++) {
            String name = "p" + i;
            ParticipantId participant = ParticipantId.of(name);
            Future<Written> write = i % 2 == 0
                    ? REDIS.store().upvote(event, WHY, participant, true)
                    : REDIS.store().cast(event, POLL, 1, participant, BallotId.of("ballot-" + i), List.of("o1"));
            write.onSuccess(written -> acknowledged.add(name)).onComplete(end -> ends.incrementAndGet());
            if (i == 1_000) {
                eventually(() -> !acknowledged.isEmpty());
                assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly())
                        .isTrue();
            }
        }
        eventually(() -> ends.get() == 2_000);

        Loaded loaded = result(REDIS.store().load(event));
        assertThat(REDIS.redis().pid()).isNotEqualTo(pid);
        assertThat(loaded.position().runId()).isNotEqualTo(runId);
        assertThat(loaded.participants().keySet().stream().map(ParticipantId::value))
                .containsAll(acknowledged);
        int votes = loaded.votes().get(WHY).cardinality();
        int ballots = loaded.ballots().get(new PollRound(POLL, 1)).size();
        assertThat(votes + ballots).isEqualTo(loaded.participants().size());
        assertThat(loaded.position().rev()).as("each write was applied once").isEqualTo(1 + votes + ballots);
        eventually(() -> heard.losses == 1);
    }

    @Test
    void whatIsAskedWhileRedisIsAwayIsAnsweredWhenItIsBack() {
        EventCode event = REDIS.newEvent(Docs.votable(WHY));
        ProcessHandle process = ProcessHandle.of(REDIS.redis().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        Written voted = result(REDIS.store().upvote(event, WHY, ParticipantId.of("ann"), true));
        assertThat(voted.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void aWriteWhoseAnswerWasLostOnTheWayIsSentAgainAndAppliedOnce() {
        EventCode event = REDIS.newEvent(Docs.votable(WHY));
        Proxy proxy = result(Proxy.start(REDIS.vertx(), REDIS.redis().url()));
        Store store = result(Store.open(REDIS.vertx(), RedisExtension.patient(proxy.url())));
        result(store.answers());

        proxy.loseNextAnswer();
        Written commit = result(store.commit(Docs.replace(event, "item", "i1", 0, "once")));
        assertThat(commit.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(commit.rev()).isEqualTo(2);

        proxy.loseNextAnswer();
        Written vote = result(store.upvote(event, WHY, ParticipantId.of("ann"), true));
        assertThat(vote.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(result(store.position(event)).rev()).isEqualTo(3);
        result(store.close());
    }

    @Test
    void aVoteThatWasGivenUpOnDoesNotComeAfterTheNextOne() {
        EventCode event = REDIS.newEvent(Docs.votable(WHY));
        ParticipantId ann = ParticipantId.of("ann");
        Proxy proxy = result(Proxy.start(REDIS.vertx(), REDIS.redis().url()));
        Store store =
                result(Store.open(REDIS.vertx(), RedisSettings.of(proxy.url()).timeout(HASTY)));
        eventually(() -> result(store.answers()));

        proxy.holdNextScript();
        assertThatThrownBy(() -> result(store.upvote(event, WHY, ann, true))).isInstanceOf(Refusal.class);
        eventually(() -> result(store.answers()));
        eventually(proxy::heldIsEnded);
        assertThat(answered(() -> store.upvote(event, WHY, ann, false)).rev()).isEqualTo(1);
        result(store.close());
    }

    @Test
    void whoListensIsToldWhenTheConnectionGoesSilent() {
        EventCode event = REDIS.newEvent();
        Proxy proxy = result(Proxy.start(REDIS.vertx(), REDIS.redis().url()));
        Store store =
                result(Store.open(REDIS.vertx(), RedisSettings.of(proxy.url()).timeout(HASTY)));
        Heard heard = new Heard();
        answered(() -> store.subscribe(event, heard).ready());
        proxy.freeze();
        eventually(() -> heard.losses == 1);
        result(store.close());
    }

    @Test
    void aStalledRedisIsUnavailableAndACommitThatCameThroughIsNotAppliedTwice() throws Exception {
        EventCode event = REDIS.newEvent();
        Store hasty = result(Store.open(REDIS.vertx(), REDIS.settings().timeout(HASTY)));
        long pid = REDIS.redis().pid();
        eventually(() -> result(hasty.answers()));

        signal("STOP", pid);
        try {
            Future<Written> stuck = hasty.commit(Docs.replace(event, "item", "i1", 0, "stuck"));
            assertThatThrownBy(() -> result(stuck))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(new Problem.Unavailable()));
            assertThat(result(hasty.answers())).isFalse();
        } finally {
            signal("CONT", pid);
        }

        eventually(() -> result(hasty.answers()));
        long version = result(REDIS.store().load(event)).docs().stream()
                .filter(doc -> doc.id().equals(Docs.id("item", "i1")))
                .mapToLong(Doc::version)
                .sum();
        Written next = result(REDIS.store().commit(Docs.replace(event, "item", "i1", version, "next")));
        assertThat(next.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(result(REDIS.store().position(event)).rev()).isLessThanOrEqualTo(3);
        result(hasty.close());
    }

    /** Asks a hasty store again for as long as it gives up; what is asked may be done twice. */
    private static <T> T answered(Supplier<Future<T>> ask) {
        long deadline = System.nanoTime() + RedisExtension.PATIENCE.toNanos();
        while (true) {
            try {
                return result(ask.get());
            } catch (Refusal refusal) {
                if (System.nanoTime() > deadline) {
                    throw refusal;
                }
            }
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
