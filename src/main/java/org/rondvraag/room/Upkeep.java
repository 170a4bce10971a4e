package org.rondvraag.room;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Refusal;
import org.rondvraag.store.Change;
import org.rondvraag.store.Listener;
import org.rondvraag.store.Loaded;
import org.rondvraag.store.Position;
import org.rondvraag.store.Seen;
import org.rondvraag.store.Store;
import org.rondvraag.store.Subscription;

/**
 * Keeps the memory level with Redis: subscribes, loads, applies each change in order; compares revisions each second, and
 * begins anew when changes are missing or Redis has started again. Confined to its room's context.
 */
final class Upkeep implements Present {
    private static final long SECOND_MS = 1_000;

    private final EventCode code;
    private final Vertx vertx;
    private final Store store;
    private final RoomSettings settings;
    private final Publication publication;
    private final Runnable whenErased;
    private final Expiry expiry;
    private final Heartbeat heartbeat;
    private final Awaited awaited = new Awaited();
    private final Lag lag = new Lag();
    private @Nullable Memory memory;
    private @Nullable Feed feed;
    private String runId = "";
    private long offset;
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
            Runnable whenErased) {
        this.code = code;
        this.vertx = vertx;
        this.store = store;
        this.settings = settings;
        this.publication = publication;
        this.whenErased = whenErased;
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

    /** What the store tells, from the moment of subscribing; held back until the load it belongs to has arrived. */
    private final class Feed implements Listener {
        private final List<Change> early = new ArrayList<>();
        private @Nullable Subscription subscription;
        private boolean begun;
        private boolean ended;

        @Override
        public void changed(Change change) {
            if (ended) {
                return;
            }
            if (begun) {
                apply(change);
            } else {
                early.add(change);
            }
        }

        @Override
        public void seen(Seen seen) {
            if (!ended && begun) {
                memory().sightings().note(seen);
            }
        }

        @Override
        public void erased() {
            if (!ended && begun) {
                gone();
            }
        }

        @Override
        public void lost() {
            if (!ended) {
                reload();
            }
        }

        void end() {
            ended = true;
            if (subscription != null) {
                subscription.close();
            }
        }
    }

    private Future<Void> load() {
        Feed next = new Feed();
        feed = next;
        Subscription subscription = store.subscribe(code, next);
        next.subscription = subscription;
        return subscription
                .ready()
                .compose(ready -> store.load(code))
                .compose(loaded -> begin(next, loaded))
                .onFailure(failure -> next.end());
    }

    private Future<Void> begin(Feed next, Loaded loaded) {
        if (next.ended) {
            return Future.failedFuture(Refusal.unavailable());
        }
        setClock(loaded.position().at());
        Memory fresh = new Memory(loaded);
        memory = fresh;
        runId = loaded.position().runId();
        next.begun = true;
        next.early.forEach(fresh::apply);
        next.early.clear();
        publication.begin(fresh, Epoch.of(code, fresh.event().made(), runId));
        level = true;
        lag.none();
        wake();
        return Future.succeededFuture();
    }

    private void apply(Change change) {
        setClock(change.at());
        if (!memory().apply(change)) {
            reload();
            return;
        }
        publication.touch();
        wake();
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
            loading.onFailure(failure -> {
                if (Failures.isNotFound(failure)) {
                    gone();
                } else {
                    vertx.setTimer(SECOND_MS / 4, id -> reloadUnlessNewer(mine));
                }
            });
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
        if (!level && feed != null && feed.begun && !feed.ended) {
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
        setClock(position.at());
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
        return offset + TimeUnit.NANOSECONDS.toMillis(settings.nanos().getAsLong());
    }

    private void setClock(long redisTime) {
        offset = redisTime - TimeUnit.NANOSECONDS.toMillis(settings.nanos().getAsLong());
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
                        ? store.position(code)
                                .compose(position -> position.rev() <= known
                                        ? Future.failedFuture(failure)
                                        : atLeast(position.rev()).compose(caughtUp -> step.get()))
                        : Future.failedFuture(failure));
    }
}
