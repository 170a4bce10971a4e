package org.rondvraag.room;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.rondvraag.live.Limits;
import org.rondvraag.poll.Answers;
import org.rondvraag.poll.Codes;
import org.rondvraag.poll.Comparison;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.PollType;
import org.rondvraag.question.Question;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.shared.Refusal;
import org.rondvraag.store.Ballot;
import org.rondvraag.store.Store;
import org.rondvraag.store.Written;

/** The hot paths: upvotes and ballots go straight to scripts that check everything themselves. */
final class Votings {
    private final EventCode event;
    private final Store store;
    private final Present present;
    private final Limits limits;
    private final Ids ids;

    Votings(EventCode event, Store store, Present present, Limits limits, Ids ids) {
        this.event = event;
        this.store = store;
        this.present = present;
        this.limits = limits;
        this.ids = ids;
    }

    /** {@code question.upvote}: while the question is open or on stage. */
    Future<JsonObject> upvote(Actor actor, Fields fields) {
        QuestionId question = fields.id("question", QuestionId::of);
        boolean on = fields.bool("on");
        limits.command(actor);
        return store.upvote(event, question, participant(actor), on).compose(written -> upvoted(question, written));
    }

    private Future<JsonObject> upvoted(QuestionId id, Written written) {
        return written.outcome().holds()
                ? Future.succeededFuture(Runner.reply(written.rev()))
                : present.atLeast(written.rev()).compose(caughtUp -> Future.failedFuture(notVotable(id)));
    }

    /** Of a question that was never shown to everyone nobody learns that it is there. */
    private Refusal notVotable(QuestionId id) {
        boolean shown = present.memory()
                .documents()
                .find(Question.KIND, id.value())
                .filter(Question::wasShown)
                .isPresent();
        return shown ? Refusal.conflict("status") : Refusal.notFound();
    }

    /** {@code question.seen}: what a phone had in view; only for the fairness of the order, so it has no revision. */
    Future<JsonObject> seen(Actor actor, Fields fields) {
        List<QuestionId> questions = fields.given("questions").ids("questions", 100, QuestionId::of).stream()
                .filter(this::isShown)
                .toList();
        limits.command(actor);
        Future<Void> written =
                questions.isEmpty() ? Future.succeededFuture() : store.seen(event, participant(actor), questions);
        return written.map(done -> Runner.reply(present.memory().revision()));
    }

    private boolean isShown(QuestionId id) {
        return present.memory()
                .documents()
                .find(Question.KIND, id.value())
                .filter(Question::visible)
                .isPresent();
    }

    /** {@code poll.answer}: the last ballot of a participant in a round counts. A form names no ballot: the server does. */
    Future<JsonObject> answer(Actor actor, Fields fields) {
        PollId id = fields.id("poll", PollId::of);
        int round = (int) fields.integer("round", 1, 1_000_000);
        BallotId ballot = fields.newId("ballot", BallotId::of, ids::next);
        Future<Poll> named = present.retrying(() -> Future.succeededFuture(poll(id)));
        return named.recover(unknown -> refused(actor, unknown)).compose(poll -> {
            Object answer = Answers.read(poll, fields);
            boolean byCode = poll.settings().byCode();
            ParticipantId voter = byCode ? voter(actor, fields) : participant(actor);
            limits.command(actor);
            Future<JsonObject> counted =
                    store.cast(event, id, round, voter, ballot, answer).map(Votings::counted);
            return byCode ? counted.compose(reply -> proven(reply, voter)) : counted;
        });
    }

    /** A code is nobody whose {@code me} anyone would get, so the reply itself says what counts, with its receipt. */
    private Future<JsonObject> proven(JsonObject reply, ParticipantId voter) {
        return present.atLeast(reply.getLong("rev"))
                .map(reached -> reply.copy().mergeIn(answered(voter)))
                .otherwise(reply);
    }

    /** {@code poll.code}: what was answered with a code so far, with receipts; the phone that has the code asks when it comes. */
    Future<JsonObject> code(Actor actor, Fields fields) {
        participant(actor);
        ParticipantId voter = voter(actor, fields);
        limits.command(actor);
        return Future.succeededFuture(Runner.reply(present.memory().revision()).mergeIn(answered(voter)));
    }

    /** What counts of that voter, with receipts. */
    private JsonObject answered(ParticipantId voter) {
        JsonObject mine = new Mine(present.memory(), voter).whole();
        return new JsonObject()
                .put("answers", mine.getJsonObject("answers"))
                .put("receipts", mine.getJsonObject("receipts"));
    }

    /** {@code poll.compare}: what other ways of counting would make of a ranking; the work is done off the event loop. */
    Future<JsonObject> compare(Actor actor, Fields fields) {
        Poll poll = poll(fields.id("poll", PollId::of));
        int round = fields.has("round") ? (int) fields.integer("round", 1, 1_000_000) : poll.round();
        if (poll.type() != PollType.RANKING) {
            throw Refusal.invalid("poll", "form");
        }
        limits.command(actor);
        List<Ballot> ballots = List.copyOf(present.memory().ballots().of(new PollId(poll.key()), round));
        return Vertx.currentContext()
                .executeBlocking(() -> Comparison.of(poll, ballots))
                .map(methods -> Runner.reply(present.memory().revision())
                        .put("round", round)
                        .mergeIn(methods));
    }

    /** Whose ballot a code is. A wrong one uses up a command: nobody tries many. */
    private ParticipantId voter(Actor actor, Fields fields) {
        ParticipantId voter = Codes.voter(event, fields.text("code", 1, 40));
        boolean known = present.memory().documents().all(Codes.KIND).stream()
                .anyMatch(batch -> batch.voters().contains(voter.value()));
        if (!known) {
            limits.command(actor);
            throw Refusal.invalid("code", "code");
        }
        return voter;
    }

    private Poll poll(PollId id) {
        Poll poll = present.memory().documents().find(Poll.KIND, id.value()).orElseThrow(Refusal::notFound);
        if (poll.isDraft()) {
            throw Refusal.notFound();
        }
        return poll;
    }

    /** Whoever names what is not there has used up a command. */
    private <T> Future<T> refused(Actor actor, Throwable failure) {
        limits.command(actor);
        return Future.failedFuture(failure);
    }

    private static JsonObject counted(Written written) {
        return switch (written.outcome()) {
            case APPLIED, REPEATED -> Runner.reply(written.rev());
            case WRONG_ROUND -> throw Refusal.conflict("round");
            case TAKEN -> throw Refusal.conflict("taken");
            default -> throw new Refusal(new Problem.PollClosed());
        };
    }

    private static ParticipantId participant(Actor actor) {
        if (actor.participant() == null) {
            throw Refusal.forbidden();
        }
        return actor.participant();
    }
}
