package org.rondvraag.room;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Crew;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Refusal;
import org.rondvraag.store.Change;
import org.rondvraag.store.Listener;
import org.rondvraag.store.Loaded;
import org.rondvraag.store.Position;
import org.rondvraag.store.Seen;
import org.rondvraag.store.Store;

/**
 * Keeps the memory level with Redis: subscribes, loads, applies each change in order; compares revisions each second, and
 * begins anew when changes are missing or Redis has started again. Confined to its room's context.
 */
final class Upkeep implements Present, Listener {
    private static final long SECOND_MS = 1_000;

    private final EventCode code;
    private final Vertx vertx;
    private final Store store;
    private final Publication publication;
    private final Runnable whenCrewChanged;
    private final Runnable whenErased;
    private final Expiry expiry;
    private final Heartbeat heartbeat;
    private final Awaited awaited = new Awaited();
    private final Lag lag = new Lag();
    private final StoreClock clock;
    private @Nullable Memory memory;
    private @Nullable Feed feed;
    private String runId = "";
    private int seconds;
    private long timer = -1;
    private boolean closed;
    private volatile boolean level;

    Upkeep(
            EventCode code,
            Vertx vertx,
            Store store,
            RoomSettings settings,
            Publication publication,
            Runnable whenCrewChanged,
            Runnable whenErased) {
        this.code = code;
        this.vertx = vertx;
        this.store = store;
        this.publication = publication;
        this.whenCrewChanged = whenCrewChanged;
        this.whenErased = whenErased;
        this.clock = new StoreClock(settings.nanos());
        this.expiry = new Expiry(code, store);
        this.heartbeat = new Heartbeat(code, settings.node(), store, publication, this);
    }

    Future<Void> start() {
        return load().onSuccess(loaded -> timer = vertx.setPeriodic(SECOND_MS, id -> second()));
    }

    boolean level() {
        return level;
    }

    void close() {
        closed = true;
        level = false;
        vertx.cancelTimer(timer);
        if (feed != null) {
            feed.end();
        }
        awaited.giveUp();
    }

    private Future<Void> load() {
        Feed next = new Feed(this);
        feed = next;
        return next.subscribe(store, code)
                .compose(ready -> store.load(code))
                .compose(loaded -> begin(next, loaded))
                .onFailure(failure -> next.end());
    }

    private Future<Void> begin(Feed next, Loaded loaded) {
        if (next.hasEnded()) {
            return Future.failedFuture(Refusal.unavailable());
        }
        clock.set(loaded.position().at());
        Memory fresh = new Memory(loaded);
        memory = fresh;
        runId = loaded.position().runId();
        next.begin().forEach(fresh::apply);
        publication.begin(fresh, Epoch.of(code, fresh.event().made(), runId));
        level = true;
        lag.none();
        wake();
        return Future.succeededFuture();
    }

    @Override
    public void changed(Change change) {
        clock.set(change.at());
        if (!memory().apply(change)) {
            reload();
            return;
        }
        publication.touch();
        if (change.docs().stream().anyMatch(doc -> doc.id().kind().equals(Crew.KIND.name()))) {
            whenCrewChanged.run();
        }
        wake();
    }

    @Override
    public void seen(Seen seen) {
        memory().sightings().note(seen);
    }

    @Override
    public void erased() {
        gone();
    }

    @Override
    public void lost() {
        reload();
    }

    private void wake() {
        awaited.reached(memory().revision());
    }

    /** Changes are missing, or may be: everything is read again, and again until Redis answers. */
    private void reload() {
        level = false;
        if (feed != null) {
            feed.end();
        }
        if (!closed) {
            Future<Void> loading = load();
            Feed mine = feed;
            loading.onFailure(failure -> notLoaded(failure, mine));
        }
    }

    private void notLoaded(Throwable failure, @Nullable Feed failed) {
        if (Failures.isNotFound(failure)) {
            gone();
        } else {
            vertx.setTimer(SECOND_MS / 4, id -> reloadUnlessNewer(failed));
        }
    }

    /** There is no such event any more. */
    private void gone() {
        if (!closed) {
            close();
            whenErased.run();
        }
    }

    private void reloadUnlessNewer(@Nullable Feed failed) {
        if (feed == failed) {
            reload();
        }
    }

    private void second() {
        seconds++;
        publication.level();
        if (level) {
            long known = memory().revision();
            store.position(code).onSuccess(position -> compare(position, known)).onFailure(failure -> level = false);
            expiry.end(memory(), now());
        } else {
            store.position(code).onSuccess(this::recovered);
        }
        heartbeat.beat();
    }

    private void recovered(Position position) {
        if (!level && feed != null && feed.flows()) {
            level = true;
            compare(position, 0);
        }
    }

    /** @param known the revision that was known when Redis was asked: it cannot have less, unless it lost something */
    private void compare(Position position, long known) {
        if (position.rev() == 0) {
            gone();
            return;
        }
        clock.set(position.at());
        boolean another = !position.runId().equals(runId) || position.rev() < known;
        if (another || lag.isLate(position.rev(), memory().revision(), seconds)) {
            reload();
        }
    }

    @Override
    public Memory memory() {
        if (memory == null) {
            throw Refusal.unavailable();
        }
        return memory;
    }

    @Override
    public long now() {
        return clock.now();
    }

    @Override
    public Future<Void> catchUp() {
        return store.position(code).compose(position -> {
            if (position.rev() == 0) {
                gone();
                return Future.failedFuture(Refusal.notFound());
            }
            return atLeast(position.rev());
        });
    }

    @Override
    public Future<Void> atLeast(long revision) {
        if (memory().revision() >= revision) {
            return Future.succeededFuture();
        }
        Promise<Void> promise = awaited.revision(revision);
        vertx.setTimer(2 * SECOND_MS, id -> {
            if (promise.tryFail(Refusal.unavailable())) {
                reload();
            }
        });
        return promise.future();
    }

    @Override
    public <T> Future<T> retrying(Supplier<Future<T>> step) {
        long known = memory().revision();
        Future<Void> now = Future.succeededFuture();
        return now.compose(begin -> step.get())
                .recover(failure -> Failures.mayBeStale(failure)
                        ? newsAfter(known, failure).compose(caughtUp -> step.get())
                        : Future.failedFuture(failure));
    }

    /** Completes when what Redis has more has come; when it has no more, what failed fails. */
    private Future<Void> newsAfter(long known, Throwable failure) {
        return store.position(code)
                .compose(position -> position.rev() <= known ? Future.failedFuture(failure) : atLeast(position.rev()));
    }
}
