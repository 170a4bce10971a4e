package org.rondvraag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.store.Docs.gate;
import static org.rondvraag.store.Docs.notVotable;
import static org.rondvraag.store.Docs.votable;
import static org.rondvraag.store.RedisExtension.result;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.QuestionId;

class UpvoteTest {
    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    private static final ParticipantId ANN = ParticipantId.of("ann");
    private static final ParticipantId BOB = ParticipantId.of("bob");
    private static final QuestionId WHY = QuestionId.of("question-why");
    private static final QuestionId HOW = QuestionId.of("question-how");

    private final EventCode event = REDIS.newEvent(votable(WHY));

    @Test
    void anUpvoteCountsOnceHoweverOftenItIsSent() {
        assertThat(upvote(WHY, ANN, true)).isEqualTo(Outcome.APPLIED);
        assertThat(upvote(WHY, ANN, true)).isEqualTo(Outcome.REPEATED);
        assertThat(upvote(WHY, BOB, true)).isEqualTo(Outcome.APPLIED);
        assertThat(supporters(WHY)).containsExactly(1, 2);
        assertThat(revision()).isEqualTo(3);
    }

    @Test
    void anUpvoteCanBeTakenBack() {
        upvote(WHY, ANN, true);
        assertThat(upvote(WHY, ANN, false)).isEqualTo(Outcome.APPLIED);
        assertThat(upvote(WHY, ANN, false)).isEqualTo(Outcome.REPEATED);
        assertThat(supporters(WHY)).isEmpty();
        assertThat(revision()).isEqualTo(3);
    }

    @Test
    void takingBackWhatWasNeverGivenWritesNothing() {
        assertThat(upvote(WHY, ANN, false)).isEqualTo(Outcome.REPEATED);
        assertThat(revision()).isEqualTo(1);
        assertThat(result(REDIS.store().load(event)).participants()).isEmpty();
    }

    @Test
    void onlyAnOpenQuestionTakesUpvotes() {
        assertThat(upvote(HOW, ANN, true)).isEqualTo(Outcome.NOT_VOTABLE);
        upvote(WHY, ANN, true);
        result(REDIS.store().commit(gate(event, notVotable(WHY))));
        assertThat(upvote(WHY, BOB, true)).isEqualTo(Outcome.NOT_VOTABLE);
        assertThat(upvote(WHY, ANN, false)).isEqualTo(Outcome.NOT_VOTABLE);
        assertThat(upvote(WHY, ANN, true)).isEqualTo(Outcome.REPEATED);
        assertThat(supporters(WHY)).containsExactly(1);
        assertThat(revision()).isEqualTo(3);
    }

    @Test
    void aMergedQuestionsSupporterSupportsTheQuestionItWentInto() {
        result(REDIS.store().commit(gate(event, votable(HOW))));
        upvote(HOW, ANN, true);
        result(REDIS.store().commit(gate(event, notVotable(HOW))));
        result(REDIS.store().commit(gate(event, votable(WHY, HOW))));
        assertThat(upvote(WHY, ANN, true)).isEqualTo(Outcome.REPEATED);
        upvote(WHY, BOB, true);

        assertThat(upvote(WHY, ANN, false)).isEqualTo(Outcome.APPLIED);
        assertThat(supporters(HOW)).isEmpty();
        assertThat(supporters(WHY)).containsExactly(2);
    }

    @Test
    void aShutQuestionStillKnowsWhatWasMergedIntoIt() {
        result(REDIS.store().commit(gate(event, votable(HOW))));
        upvote(HOW, ANN, true);
        result(REDIS.store().commit(gate(event, notVotable(WHY, HOW))));
        assertThat(upvote(WHY, ANN, true)).isEqualTo(Outcome.REPEATED);
    }

    @Test
    void upvotesThatCrossAClosingAreCountedOrRefusedButNeverLost() {
        List<Future<Written>> votes = IntStream.range(0, 200)
                .mapToObj(i -> {
                    if (i == 100) {
                        REDIS.store().commit(gate(event, notVotable(WHY)));
                    }
                    return REDIS.store().upvote(event, WHY, ParticipantId.of("p" + i), true);
                })
                .toList();
        result(Future.all(votes));
        long applied = votes.stream()
                .filter(vote -> vote.result().outcome() == Outcome.APPLIED)
                .count();
        long refused = votes.stream()
                .filter(vote -> vote.result().outcome() == Outcome.NOT_VOTABLE)
                .count();
        assertThat(applied + refused).isEqualTo(200);
        assertThat(supporters(WHY)).hasSize((int) applied);
        assertThat(refused).isPositive();
    }

    private Outcome upvote(QuestionId question, ParticipantId participant, boolean on) {
        return result(REDIS.store().upvote(event, question, participant, on)).outcome();
    }

    private List<Integer> supporters(QuestionId question) {
        return result(REDIS.store().load(event)).votes().get(question).stream()
                .boxed()
                .toList();
    }

    private long revision() {
        return result(REDIS.store().position(event)).rev();
    }
}
