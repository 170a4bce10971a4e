package org.rondvraag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.store.RedisExtension.result;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;

class CastTest {
    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    private static final ParticipantId ANN = ParticipantId.of("ann");
    private static final ParticipantId BOB = ParticipantId.of("bob");
    private static final PollId POLL = PollId.of("k1");

    private final EventCode event = REDIS.newEvent(open(1));

    @AfterEach
    void theClockGoesRight() {
        REDIS.clockOffset().set(0);
    }

    @Test
    void theLastBallotCounts() {
        assertThat(cast(1, ANN, "ballot-1", "o1")).isEqualTo(Outcome.APPLIED);
        assertThat(cast(1, ANN, "ballot-2", "o2")).isEqualTo(Outcome.APPLIED);
        Ballot counted = ballots(1).get(1);
        assertThat(counted.id()).isEqualTo(BallotId.of("ballot-2"));
        assertThat(counted.answer()).isEqualTo(new JsonArray().add("o2"));
        assertThat(ballots(1)).hasSize(1);
    }

    @Test
    void aRepeatedBallotChangesNothingEvenWhenANewerOneCounts() {
        cast(1, ANN, "ballot-1", "o1");
        cast(1, ANN, "ballot-2", "o2");
        assertThat(cast(1, ANN, "ballot-1", "o1")).isEqualTo(Outcome.REPEATED);
        assertThat(ballots(1).get(1).id()).isEqualTo(BallotId.of("ballot-2"));
        assertThat(revision()).isEqualTo(3);
    }

    @Test
    void theLastEightBallotsOfAParticipantAreKnownForRepeats() {
        for (int i = 1; i <= 9; i++) {
            cast(1, ANN, "ballot-" + i, "o1");
        }
        for (int i = 2; i <= 9; i++) {
            assertThat(cast(1, ANN, "ballot-" + i, "o1")).isEqualTo(Outcome.REPEATED);
        }
        assertThat(cast(1, ANN, "ballot-1", "o1")).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void anothersBallotIdIsTaken() {
        cast(1, ANN, "ballot-1", "o1");
        assertThat(cast(1, BOB, "ballot-1", "o2")).isEqualTo(Outcome.TAKEN);
        assertThat(ballots(1)).hasSize(1);
        assertThat(result(REDIS.store().load(event)).participants()).doesNotContainKey(BOB);
    }

    @Test
    void twoHundredBallotsOfOneParticipantAtOnceCountOnce() {
        List<Future<Written>> all = IntStream.range(0, 200)
                .mapToObj(i -> REDIS.store().cast(event, POLL, 1, ANN, BallotId.of("ballot-" + i), "o1"))
                .toList();
        result(Future.all(all));
        assertThat(ballots(1)).hasSize(1);
        assertThat(result(REDIS.store().load(event)).participants()).hasSize(1);
    }

    @Test
    void oneBallotSentTwoHundredTimesOverTwoNodesIsAppliedOnce() {
        Store other = result(REDIS.openStore());
        List<Future<Written>> all = IntStream.range(0, 200)
                .mapToObj(i ->
                        (i % 2 == 0 ? other : REDIS.store()).cast(event, POLL, 1, ANN, BallotId.of("ballot-1"), "o1"))
                .toList();
        result(Future.all(all));
        assertThat(all.stream().map(cast -> cast.result().outcome()))
                .containsOnlyOnce(Outcome.APPLIED)
                .containsOnly(Outcome.APPLIED, Outcome.REPEATED);
        result(other.close());
    }

    @Test
    void nothingCountsAfterClose() {
        cast(1, ANN, "ballot-1", "o1");
        result(REDIS.store().commit(Docs.gate(event, open(0))));
        assertThat(cast(1, BOB, "ballot-2", "o1")).isEqualTo(Outcome.POLL_CLOSED);
        assertThat(cast(1, ANN, "ballot-3", "o2")).isEqualTo(Outcome.POLL_CLOSED);
        assertThat(cast(1, ANN, "ballot-1", "o1")).isEqualTo(Outcome.REPEATED);
        assertThat(ballots(1).get(1).id()).isEqualTo(BallotId.of("ballot-1"));
        assertThat(ballots(1)).hasSize(1);
    }

    @Test
    void ballotsThatCrossACloseAreCountedBeforeItsRevisionOrRefused() {
        List<Future<Written>> before = castMany(0, 100);
        Future<Written> close = REDIS.store().commit(Docs.gate(event, open(0)));
        List<Future<Written>> all = new ArrayList<>(before);
        all.addAll(castMany(100, 200));
        result(Future.all(all));
        long closed = result(close).rev();
        List<Written> applied = all.stream()
                .map(Future::result)
                .filter(written -> written.outcome() == Outcome.APPLIED)
                .toList();
        assertThat(applied)
                .allMatch(written -> written.rev() < closed)
                .hasSize(ballots(1).size());
        assertThat(all.stream().map(cast -> cast.result().outcome()))
                .containsOnly(Outcome.APPLIED, Outcome.POLL_CLOSED)
                .contains(Outcome.POLL_CLOSED);
    }

    @Test
    void afterTheClosingTimeNothingCountsThoughNobodyClosed() {
        long now = result(REDIS.store().position(event)).at();
        result(REDIS.store().commit(Docs.gate(event, new Gate.PollGate(POLL, 1, now + 60_000))));
        REDIS.clockOffset().set(20_000);
        assertThat(cast(1, ANN, "ballot-1", "o1")).isEqualTo(Outcome.APPLIED);
        REDIS.clockOffset().set(61_000);
        assertThat(cast(1, ANN, "ballot-2", "o2")).isEqualTo(Outcome.POLL_CLOSED);
        assertThat(cast(1, ANN, "ballot-1", "o1")).isEqualTo(Outcome.REPEATED);
        assertThat(ballots(1).get(1).id()).isEqualTo(BallotId.of("ballot-1"));
    }

    @Test
    void roundsAreCountedApart() {
        cast(1, ANN, "ballot-1", "o1");
        result(REDIS.store().commit(Docs.gate(event, open(2))));
        assertThat(cast(1, ANN, "ballot-2", "o1")).isEqualTo(Outcome.WRONG_ROUND);
        assertThat(cast(2, ANN, "ballot-1", "o2")).isEqualTo(Outcome.APPLIED);
        assertThat(ballots(1).get(1).answer()).isEqualTo(new JsonArray().add("o1"));
        assertThat(ballots(2).get(1).answer()).isEqualTo(new JsonArray().add("o2"));
    }

    @Test
    void aPollThatNeverOpenedIsClosed() {
        Written refused =
                result(REDIS.store().cast(event, PollId.of("k9"), 1, ANN, BallotId.of("ballot-1"), "abstain"));
        assertThat(refused.outcome()).isEqualTo(Outcome.POLL_CLOSED);
        assertThat(refused.rev()).isEqualTo(1);
    }

    private static Gate open(int round) {
        return new Gate.PollGate(POLL, round, 0);
    }

    private List<Future<Written>> castMany(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i ->
                        REDIS.store().cast(event, POLL, 1, ParticipantId.of("p" + i), BallotId.of("ballot-" + i), "o1"))
                .toList();
    }

    private Outcome cast(int round, ParticipantId participant, String ballot, String option) {
        return result(REDIS.store()
                        .cast(event, POLL, round, participant, BallotId.of(ballot), new JsonArray().add(option)))
                .outcome();
    }

    private Map<Integer, Ballot> ballots(int round) {
        return result(REDIS.store().load(event)).ballots().get(new PollRound(POLL, round));
    }

    private long revision() {
        return result(REDIS.store().position(event)).rev();
    }
}
