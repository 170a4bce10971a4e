package org.rondvraag.room;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Crew;
import org.rondvraag.event.Event;
import org.rondvraag.live.CloseCode;
import org.rondvraag.live.Connection;
import org.rondvraag.live.Limits;
import org.rondvraag.live.Stream;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.CrewId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.View;
import org.rondvraag.store.Store;

/**
 * One event on one node: what everyone else asks of it. Any thread may call; the work is done on the room's own context, in
 * the order of the calls, and Futures complete on the caller's. {@link Upkeep} keeps its memory level with Redis, {@link
 * Publication} tells the sockets.
 */
public final class Room implements Stream {
    private static final long SECOND_MS = 1_000;
    /** News takes a tick to be told, and longer where the machine is busy; after this it does not come. */
    private static final long NEWS_WITHIN_MS = 5_000;

    /** The last revision that was acknowledged to anyone here. */
    private final LongAccumulator acknowledged = new LongAccumulator(Math::max, 0);

    private final EventCode code;
    private final Vertx vertx;
    private final ContextInternal context;
    private final Upkeep upkeep;
    private final Publication publication;
    private final Runner runner;
    private volatile Event event;
    private volatile List<Crew> crew = List.of();
    private volatile int here;
    private long timer = -1;
    private boolean erased;

    private Room(
            EventCode code,
            Vertx vertx,
            Store store,
            RoomSettings settings,
            ContextInternal context,
            Runnable whenErased) {
        this.code = code;
        this.vertx = vertx;
        this.context = context;
        this.publication = new Publication(vertx, context, settings.tickMs(), this::published);
        this.upkeep =
                new Upkeep(code, vertx, store, settings, publication, this::crewChanged, () -> erased(whenErased));
        this.runner = new Runner(code, store, upkeep, new Limits(settings.nanos()), settings.ids());
        this.event = new Event(new JsonObject().put("code", code.value()));
    }

    /**
     * Loads an event; fails with {@code not_found} when there is none, {@code unavailable} when Redis does not answer.
     *
     * @param whenErased runs once, when the event exists no longer; this room is of no use then
     */
    static Future<Room> open(EventCode code, Vertx vertx, Store store, RoomSettings settings, Runnable whenErased) {
        ContextInternal context = ((VertxInternal) vertx).createEventLoopContext();
        Room room = new Room(code, vertx, store, settings, context, whenErased);
        return room.on(() -> room.upkeep.start().onSuccess(started -> room.lookAround()))
                .map(room);
    }

    /** An invitation may run out while nothing else happens. */
    private void lookAround() {
        timer = vertx.setPeriodic(SECOND_MS, id -> publication.dismissUnless(this::isInvited));
    }

    public EventCode code() {
        return code;
    }

    /** The event as it is now: names, language, zone, switches. */
    public Event event() {
        return event;
    }

    /** The invitations as they are now, revoked ones included. */
    public List<Crew> crew() {
        return crew;
    }

    /** How many sockets of this event are open on this node. */
    public int here() {
        return here;
    }

    /** Whether it hears changes and is not behind. */
    boolean level() {
        return upkeep.level();
    }

    /** What a view has published last. */
    public Future<Snapshot> snapshot(View view) {
        return on(() -> Future.succeededFuture(publication.snapshot(view)));
    }

    /**
     * What a view shows of all that this node acknowledged so far: who writes and then reads finds what was written. After five
     * seconds it is what was published last, for then the news is late or, with Redis, lost.
     */
    public Future<Snapshot> acknowledged(View view) {
        return acknowledged().compose(known -> snapshot(view));
    }

    /** The invitations, with every one that this node acknowledged so far: a key that was just made opens. */
    public Future<List<Crew>> invitations() {
        return acknowledged().map(known -> crew);
    }

    private Future<Void> acknowledged() {
        return on(() -> publication
                .reached(acknowledged.get())
                .timeout(NEWS_WITHIN_MS, TimeUnit.MILLISECONDS)
                .onFailure(late -> acknowledged.reset())
                .otherwiseEmpty());
    }

    /** What only this participant may know. */
    public Future<JsonObject> me(ParticipantId participant) {
        return on(() -> Future.succeededFuture(new Mine(upkeep.memory(), participant).whole()));
    }

    /** Completes when everything up to that revision has been published; for a page that must show what a form did. */
    public Future<Void> reached(long revision) {
        return on(() -> upkeep.atLeast(revision).compose(known -> publication.reached(revision)));
    }

    /**
     * Runs a command.
     *
     * @return the members of its reply, {@code ok} and {@code rev} among them; fails with a {@link Refusal}
     */
    public Future<JsonObject> run(Actor actor, String command, Fields fields) {
        return on(() -> {
            checkStillInvited(actor);
            return runner.run(actor, command, fields).onSuccess(reply -> acknowledged.accumulate(reply.getLong("rev")));
        });
    }

    /** The receipts of a closed poll's present round; {@code not_found} when it has none. */
    public Future<JsonObject> receipts(PollId poll) {
        return on(() -> Future.succeededFuture(publication.receipts(poll)));
    }

    /** Everything that is stored, for exports. */
    public <T> Future<T> read(Callable<T> reader) {
        return on(() -> Future.succeededFuture(reader.call()));
    }

    /** What exports read; only within {@link #read}. */
    public Archive archive() {
        return new Archive(upkeep.memory());
    }

    @Override
    public void attach(Connection connection, @Nullable String epoch, long rev) {
        context.runOnContext(on -> {
            if (erased) {
                connection.close(CloseCode.GONE);
            } else {
                publication.attach(connection, epoch, rev);
            }
        });
    }

    @Override
    public void resume(Connection connection) {
        context.runOnContext(on -> publication.resume(connection));
    }

    @Override
    public void detach(Connection connection) {
        context.runOnContext(on -> publication.detach(connection));
    }

    Future<Void> close() {
        return on(() -> {
            end();
            return Future.succeededFuture();
        });
    }

    private void end() {
        vertx.cancelTimer(timer);
        upkeep.close();
        publication.close();
    }

    /** Nobody finds it any more, and everyone is sent away, not to come back. */
    private void erased(Runnable whenErased) {
        erased = true;
        whenErased.run();
        publication.sendAway();
        end();
    }

    /** After each publication: what other threads read of the room. */
    private void published(Memory memory, int connections) {
        event = memory.event();
        crew = memory.documents().all(Crew.KIND);
        here = connections;
        publication.dismissUnless(this::isInvited);
    }

    /** The doors on other threads see at once who may come in: whoever was answered does not wait for the next publication. */
    private void crewChanged() {
        crew = upkeep.memory().documents().all(Crew.KIND);
    }

    private void checkStillInvited(Actor actor) {
        if (actor.crew() != null && !isInvited(actor.crew())) {
            throw Refusal.forbidden();
        }
    }

    private boolean isInvited(CrewId id) {
        return upkeep.memory()
                .documents()
                .find(Crew.KIND, id.value())
                .filter(invitation -> invitation.valid(upkeep.now()))
                .isPresent();
    }

    private <T> Future<T> on(Callable<Future<T>> step) {
        Promise<T> promise = ((VertxInternal) vertx).getOrCreateContext().promise();
        context.runOnContext(on -> {
            try {
                step.call().onComplete(promise);
            } catch (Exception failure) {
                promise.fail(failure);
            }
        });
        return promise.future();
    }
}
