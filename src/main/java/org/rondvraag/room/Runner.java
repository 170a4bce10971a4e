package org.rondvraag.room;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Rule;
import org.rondvraag.live.Limits;
import org.rondvraag.live.Window;
import org.rondvraag.room.Commits.Deed;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.Role;
import org.rondvraag.store.Outcome;
import org.rondvraag.store.Store;
import org.rondvraag.store.Written;

/**
 * Runs one command: role, fields and rule first, then the limit, then the write. When something that the rule read has
 * changed meanwhile, the room catches up and the rule decides again, up to five times.
 */
final class Runner {
    private static final int ATTEMPTS = 5;

    private final EventCode event;
    private final Store store;
    private final Present present;
    private final Limits limits;
    private final Ids ids;
    private final Votings votings;
    private final Commits commits;

    Runner(EventCode event, Store store, Present present, Limits limits, Ids ids) {
        this.event = event;
        this.store = store;
        this.present = present;
        this.limits = limits;
        this.ids = ids;
        this.votings = new Votings(event, store, present, limits, ids);
        this.commits = new Commits(event, present);
    }

    /** The reply's members; fails with a {@link Refusal}. */
    Future<JsonObject> run(Actor actor, String name, Fields fields) {
        Command command = CommandTable.find(name, actor.role());
        if (command.step() instanceof Command.Hot hot) {
            return hot.path().run(votings, actor, fields);
        }
        if (command.step() instanceof Command.Erasing) {
            return erase(actor, fields);
        }
        Run run = new Run(command, actor, fields);
        return present.retrying(run::begin).onFailure(failure -> run.giveBack());
    }

    /** {@code event.erase}: whoever means it repeats the event's code. */
    private Future<JsonObject> erase(Actor actor, Fields fields) {
        if (!fields.text("confirm", 1, 40).strip().equalsIgnoreCase(event.value())) {
            throw Refusal.invalid("confirm", "confirm", Map.of("code", event.value()));
        }
        limits.command(actor);
        return store.erase(event).map(erased -> reply(0));
    }

    static JsonObject reply(long revision) {
        return new JsonObject().put("ok", true).put("rev", revision);
    }

    /** One command on its way, with what was taken from the limits for it. */
    private final class Run {
        private final Command command;
        private final Actor actor;
        private final Fields fields;
        private boolean counted;
        private boolean caughtUp;
        private Window.@Nullable Place place;

        Run(Command command, Actor actor, Fields fields) {
            this.command = command;
            this.actor = actor;
            this.fields = fields;
        }

        /** The last action of someone must be known before it can be undone. */
        Future<JsonObject> begin() {
            return command.step() instanceof Command.Undoing ? again(1) : attempt(1);
        }

        private Future<JsonObject> attempt(int number) {
            Reading reading = new Reading(present.memory(), present.now(), ids::next);
            Decision decision = decide(reading);
            limit(decision);
            if (decision.writes().isEmpty()) {
                return holds(decision, number);
            }
            Optional<Deed> deed = deed();
            return store.commit(commits.of(reading, decision, actor, deed))
                    .compose(written -> after(written, decision, deed, number));
        }

        /** What the memory holds may have been changed a moment ago: nothing is left unwritten for what it knew then. */
        private Future<JsonObject> holds(Decision decision, int number) {
            giveBack();
            return caughtUp
                    ? Future.succeededFuture(reply(present.memory().revision()).mergeIn(decision.reply()))
                    : again(number);
        }

        private Future<JsonObject> again(int number) {
            caughtUp = true;
            return present.catchUp().compose(known -> attempt(number));
        }

        /** Whoever names what is not there, or may not be done now, has used up a command; whose fields are wrong has not. */
        private Decision decide(Reading reading) {
            try {
                Decision decision = rule().decide(reading, actor, fields);
                return decision.writes().isEmpty() ? decision : unlessChanged(decision);
            } catch (Refusal refusal) {
                if (!(refusal.problem() instanceof Problem.Invalid)) {
                    count();
                }
                throw refusal.problem() instanceof Problem.Conflict || refusal.problem() instanceof Problem.NotFound
                        ? changed().orElse(refusal)
                        : refusal;
            }
        }

        private Decision unlessChanged(Decision decision) {
            changed().ifPresent(refusal -> {
                throw refusal;
            });
            return decision;
        }

        /** What someone else changed since the sender looked. */
        private Optional<Refusal> changed() {
            return actor.role() == Role.AUDIENCE
                    ? Optional.empty()
                    : Stale.of(actor, fields, present.memory().documents()).map(Refusal::new);
        }

        private Rule rule() {
            return command.step() instanceof Command.Ruled ruled
                    ? ruled.rule()
                    : new Undo(present.memory().documents())::decide;
        }

        private void count() {
            if (!counted) {
                counted = true;
                limits.command(actor);
            }
        }

        private void limit(Decision decision) {
            count();
            ParticipantId participant = actor.participant();
            if (place == null && participant != null && !decision.votes().isEmpty()) {
                place = limits.question(participant);
            }
        }

        /** What the activity log tells of it; nothing of the audience, and of what belongs to the moment. */
        private Optional<Deed> deed() {
            return actor.role() == Role.AUDIENCE || command.quiet()
                    ? Optional.empty()
                    : Optional.of(new Deed(ids.next(), command.name()));
        }

        private Future<JsonObject> after(Written written, Decision decision, Optional<Deed> deed, int number) {
            if (written.outcome() == Outcome.STALE) {
                if (number == ATTEMPTS) {
                    return Future.failedFuture(Refusal.conflict(""));
                }
                return again(number + 1);
            }
            JsonObject reply = reply(written.rev()).mergeIn(decision.reply());
            deed.ifPresent(done -> reply.put("action", done.id()));
            return known(written.rev()).map(reply);
        }

        /**
         * Whoever is answered finds it done in all that they do next here: a revoked key opens nothing, a limit counts. A memory that
         * lags far behind holds up no answer, since the write is done.
         */
        private Future<Void> known(long revision) {
            return present.atLeast(revision).otherwiseEmpty();
        }

        /** A repeat, or what ended in {@code unavailable} or was refused, does not count against the questions one may ask. */
        void giveBack() {
            if (place != null) {
                place.giveBack();
                place = null;
            }
        }
    }
}
