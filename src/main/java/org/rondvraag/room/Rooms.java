package org.rondvraag.room;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Kind;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Refusal;
import org.rondvraag.store.Commit;
import org.rondvraag.store.Store;

/** The rooms of this node: each event's is opened when first asked for, and stays. Any thread. */
public final class Rooms {
    private final Vertx vertx;
    private final Store store;
    private final RoomSettings settings;
    private final Map<EventCode, Future<Room>> rooms = new ConcurrentHashMap<>();

    public Rooms(Vertx vertx, Store store, RoomSettings settings) {
        this.vertx = vertx;
        this.store = store;
        this.settings = settings;
    }

    /** The room of an event; fails with {@code not_found} when there is no such event. A failure is not kept. */
    public Future<Room> find(EventCode code) {
        Future<Room> room = rooms.computeIfAbsent(code, first -> open(first));
        return room.onFailure(failure -> rooms.remove(code, room));
    }

    /** Asks first whether there is such an event, so that guessing codes leaves no trace. */
    private Future<Room> open(EventCode code) {
        return store.position(code)
                .compose(position -> position.rev() == 0
                        ? Future.failedFuture(Refusal.notFound())
                        : Room.open(code, vertx, store, settings, () -> rooms.remove(code)));
    }

    /** Every event of the instance. */
    public Future<List<EventCode>> events() {
        return store.events();
    }

    /** Makes the event of a file; false when there is one of that code already, which stays as it is. */
    public Future<Boolean> create(EventFile file) {
        List<Commit.Write> writes = file.made(settings.ids().next()).writes();
        List<Decision.Write> decided = writes.stream().map(Rooms::decided).toList();
        return store.create(file.code(), writes, Gates.of(decided, new Documents()));
    }

    /** Whether every open room hears changes and is not behind. */
    public boolean level() {
        return rooms.values().stream()
                .allMatch(room -> !room.succeeded() || room.result().level());
    }

    public Future<Void> close() {
        List<Future<Void>> closing = rooms.values().stream()
                .filter(Future::succeeded)
                .map(room -> room.result().close())
                .toList();
        return Future.join(closing).mapEmpty();
    }

    private static Decision.Write decided(Commit.Write write) {
        Kind<?> kind = Documents.kind(write.doc().kind());
        return new Decision.Write(kind, write.doc().id(), write.body());
    }
}
