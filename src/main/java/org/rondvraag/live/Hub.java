package org.rondvraag.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one event loop: one per instance of the HTTP server, made and used on its context. What a room sends arrives in one
 * {@link Lane}, publications and first frames in order; hence a socket is either exactly in sync or known not to be.
 */
public final class Hub {
    /** A socket is pinged this often, in seconds: a third of what it may be silent. */
    static final int PING_SECONDS = 25;

    private final Context context;
    private final Lane lane;
    private final Replies replies;
    private final Vertx vertx;
    private final long wheel;
    private final Frame ping = Frame.ping();
    private final Map<Topic, Group> groups = new HashMap<>();
    private final List<Set<Connection>> slots = new ArrayList<>();
    private final Map<Connection, Long> deadlines = new HashMap<>();
    private final List<Connection> throttled = new ArrayList<>();
    private final Set<Connection> open = new HashSet<>();
    private long second;
    private int nextSlot;
    private @Nullable Promise<Void> drained;

    /** @param context the event loop's, on which this is called */
    public Hub(Vertx vertx, Context context, Replies replies) {
        this.vertx = vertx;
        this.context = context;
        this.lane = new Lane(context);
        this.replies = replies;
        for (int i = 0; i < PING_SECONDS; i++) {
            slots.add(new HashSet<>());
        }
        this.wheel = vertx.setPeriodic(1_000, id -> run(this::turn));
    }

    /**
     * Takes over a socket of this loop.
     *
     * @param epoch what its client says it holds; null when nothing
     * @param rev the revision it says it holds
     * @param closed is run on this loop when it has closed
     */
    Connection open(ServerWebSocket socket, Door.Entry entry, @Nullable String epoch, long rev, Runnable closed) {
        Connection connection = new Connection(this, socket, entry, closed);
        open.add(connection);
        connection.slot = nextSlot;
        slots.get(nextSlot).add(connection);
        nextSlot = (nextSlot + 1) % PING_SECONDS;
        connection.open(epoch, rev);
        return connection;
    }

    /** How many sockets are open on this loop. */
    public int size() {
        return open.size();
    }

    /** How many sockets publications pass by now, because their readers are behind; those being closed among them. */
    public int slow() {
        return deadlines.size();
    }

    /** Whether it says goodbye, so that new sockets go elsewhere. */
    public boolean draining() {
        return drained != null;
    }

    /**
     * Says goodbye to everyone and closes: each is told to come back after a moment of its own, spread so that those who come do not
     * come at once.
     *
     * @param spreadMs within how many milliseconds they come back
     * @return completes when all are gone; those who do not answer are cut off
     */
    public Future<Void> drain(long spreadMs) {
        Promise<Void> gone = Promise.promise();
        run(() -> {
            drained = gone;
            for (Connection connection : List.copyOf(open)) {
                connection.bye(500 + ThreadLocalRandom.current().nextLong(Math.max(1, spreadMs)));
            }
            completeWhenGone();
        });
        return gone.future();
    }

    /** Stops the wheel; after {@link #drain}. */
    public void close() {
        vertx.cancelTimer(wheel);
    }

    /** Runs something on this loop, soon; a publication on its way is not waited for. Any thread. */
    void run(Runnable task) {
        context.runOnContext(on -> task.run());
    }

    /** Runs something on this loop, after everything that a room sent here before. Any thread. */
    void inOrder(Runnable task) {
        lane.add(() -> {
            task.run();
            return false;
        });
    }

    Replies replies() {
        return replies;
    }

    Frame ping() {
        return ping;
    }

    /** A publication, and what is for single participants; then {@code done}. Any thread. */
    void deliver(Topic topic, @Nullable Frame shared, Position at, List<Private> privates, Runnable done) {
        if (shared != null) {
            lane.add(new Broadcast(() -> groups.get(topic), shared, at));
        }
        inOrder(() -> privates.forEach(Private::deliver));
        inOrder(done);
    }

    void listen(Connection connection, Topic topic) {
        if (connection.group == null) {
            groups.computeIfAbsent(topic, t -> new Group()).add(connection);
        }
    }

    /** After so many seconds the connection is {@link Connection#overdue}; 0 lifts that. */
    void deadline(Connection connection, int seconds) {
        if (seconds == 0) {
            deadlines.remove(connection);
        } else {
            deadlines.put(connection, second + seconds);
        }
    }

    /** Reads on from this connection at the next turn of the wheel. */
    void throttle(Connection connection) {
        throttled.add(connection);
    }

    void forget(Connection connection) {
        open.remove(connection);
        slots.get(connection.slot).remove(connection);
        deadlines.remove(connection);
        throttled.remove(connection);
        Group group = connection.group;
        if (group != null) {
            group.remove(connection);
            if (group.isEmpty()) {
                groups.values().remove(group);
            }
        }
        completeWhenGone();
    }

    /** One second of the wheel. */
    void turn() {
        second++;
        List.copyOf(slots.get((int) (second % PING_SECONDS))).forEach(Connection::ping);
        List<Connection> overdue = new ArrayList<>();
        deadlines.forEach((connection, at) -> {
            if (at <= second) {
                overdue.add(connection);
            }
        });
        overdue.forEach(Connection::overdue);
        List<Connection> slowed = List.copyOf(throttled);
        throttled.clear();
        slowed.forEach(Connection::unthrottle);
    }

    private void completeWhenGone() {
        if (drained != null && open.isEmpty()) {
            drained.tryComplete();
        }
    }
}
