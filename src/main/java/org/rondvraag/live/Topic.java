package org.rondvraag.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.ParticipantId;

/**
 * One view of one event on one node: what was published last, and who listens. A publication is encoded once, whatever the number
 * of its readers. Confined to its room's context; sockets live on their own loops and are reached by ordered tasks only.
 */
public final class Topic {
    /** So many catching-up frames are kept between two publications: whoever names ever other revisions fills no memory. */
    private static final int MOST_CATCH_UPS = 64;

    private final Context room;
    private final Set<Connection> connections = new HashSet<>();
    private final Map<ParticipantId, List<Connection>> participants = new HashMap<>();
    private final Map<Hub, Integer> hubs = new HashMap<>();
    private final Map<Hub, List<Private>> privates = new HashMap<>();
    private final Map<Long, Frame> catchUps = new HashMap<>();
    private LiveDocument document;
    private String epoch;
    private @Nullable Frame snapshot;
    private long told;

    /** @param room the context on which every method is called */
    public Topic(Context room, String epoch, LiveDocument document) {
        this.room = room;
        this.epoch = epoch;
        this.document = document;
        this.told = document.revision();
    }

    /** Stage changes here; they go out with {@link #publish}. */
    public LiveDocument document() {
        return document;
    }

    /** Where the published state stands. */
    public Position position() {
        return new Position(epoch, document.revision());
    }

    /** How many sockets listen. */
    public int connections() {
        return connections.size();
    }

    /** The different participants who listen. */
    public Set<ParticipantId> participants() {
        return Collections.unmodifiableSet(participants.keySet());
    }

    /**
     * A new socket: {@link Stream#attach}.
     *
     * @param me all that is this participant's own; null to send none
     */
    public void attach(Connection connection, @Nullable String epoch, long rev, @Nullable JsonObject me) {
        if (connection.isClosed() || !connections.add(connection)) {
            return;
        }
        hubs.merge(connection.hub(), 1, Integer::sum);
        ParticipantId participant = connection.actor().participant();
        if (participant != null) {
            participants.computeIfAbsent(participant, id -> new ArrayList<>(1)).add(connection);
        }
        begin(connection, epoch == null ? null : new Position(epoch, rev), me);
    }

    /** A socket that has drained: {@link Stream#resume}. */
    public void resume(Connection connection, @Nullable JsonObject me) {
        if (connections.contains(connection)) {
            Position at = connection.position();
            begin(connection, at, at == null ? me : null);
        }
    }

    /** A socket that has closed: {@link Stream#detach}. */
    public void detach(Connection connection) {
        if (!connections.remove(connection)) {
            return;
        }
        hubs.merge(connection.hub(), -1, Topic::sumOrNothing);
        ParticipantId participant = connection.actor().participant();
        if (participant != null) {
            participants.computeIfPresent(participant, (id, sockets) -> {
                sockets.remove(connection);
                return sockets.isEmpty() ? null : sockets;
            });
        }
    }

    /** What changed for one participant, for all its sockets here; goes out with the next {@link #publish}. */
    public void me(ParticipantId participant, JsonObject patch) {
        List<Connection> sockets = participants.get(participant);
        if (sockets != null) {
            Frame frame = Frames.me(patch);
            sockets.forEach(socket -> privates.computeIfAbsent(socket.hub(), hub -> new ArrayList<>())
                    .add(new Private(socket, frame)));
        }
    }

    /**
     * Sends what was staged to everyone in sync.
     *
     * @param rev the revision that the staged changes reach
     * @return completes on the room's context when every loop has written it
     */
    public Future<Void> publish(long rev) {
        JsonObject patch = document.publish(rev);
        catchUps.clear();
        snapshot = null;
        Frame frame = patch == null || connections.isEmpty() ? null : Frames.patch(document.revision(), patch);
        told = patch == null ? told : document.revision();
        Map<Hub, List<Private>> news = new HashMap<>(privates);
        privates.clear();
        return deliver(frame, news);
    }

    /** Revisions may pass that change nothing here, and cost no frame; this tells them, as an empty patch, when any did. */
    public void level() {
        if (told < document.revision()) {
            told = document.revision();
            deliver(Frames.patch(told, new JsonObject()), Map.of());
        }
    }

    /**
     * The room starts anew under another epoch, or from a load: everyone gets a snapshot of what {@code document} has published. Within
     * an epoch a patch would bring the view into sync, but news of one's own may have been missed too, and only after a snapshot does
     * the whole {@code me} replace what the reader held.
     */
    public void restart(String epoch, LiveDocument document, Function<Connection, @Nullable JsonObject> me) {
        this.epoch = epoch;
        this.document = document;
        this.told = document.revision();
        catchUps.clear();
        snapshot = null;
        connections.forEach(connection -> begin(connection, null, me.apply(connection)));
    }

    /** Closes every socket that listens. */
    public void close(CloseCode code) {
        List.copyOf(connections).forEach(connection -> connection.close(code));
    }

    private void begin(Connection connection, @Nullable Position held, @Nullable JsonObject me) {
        List<Frame> frames = new ArrayList<>(2);
        frames.add(first(held));
        if (me != null) {
            frames.add(Frames.me(me));
        }
        Position at = position();
        connection.hub().inOrder(() -> connection.begin(this, frames, at));
    }

    /** What brings a reader that holds this into sync: the difference, or the whole when that says nothing here. */
    private Frame first(@Nullable Position held) {
        boolean known =
                held != null && held.epoch().equals(epoch) && held.rev() >= 0 && held.rev() <= document.revision();
        if (held != null && known) {
            if (catchUps.size() >= MOST_CATCH_UPS) {
                catchUps.clear();
            }
            return catchUps.computeIfAbsent(
                    held.rev(), rev -> Frames.patch(document.revision(), document.patchSince(rev)));
        }
        if (snapshot == null) {
            snapshot = Frames.snapshot(position(), document.encoded());
        }
        return snapshot;
    }

    private static @Nullable Integer sumOrNothing(Integer a, Integer b) {
        return a + b == 0 ? null : a + b;
    }

    private Future<Void> deliver(@Nullable Frame frame, Map<Hub, List<Private>> news) {
        Set<Hub> reached = frame == null ? news.keySet() : hubs.keySet();
        if (reached.isEmpty()) {
            return Future.succeededFuture();
        }
        Position at = position();
        Promise<Void> all = Promise.promise();
        AtomicInteger left = new AtomicInteger(reached.size());
        Runnable done = () -> {
            if (left.decrementAndGet() == 0) {
                room.runOnContext(on -> all.complete());
            }
        };
        reached.forEach(hub -> hub.deliver(this, frame, at, news.getOrDefault(hub, List.of()), done));
        return all.future();
    }
}
