package org.rondvraag.room;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rondvraag.live.CloseCode;
import org.rondvraag.live.Connection;
import org.rondvraag.live.LiveDocument;
import org.rondvraag.live.Ticker;
import org.rondvraag.live.Topic;
import org.rondvraag.poll.Poll;
import org.rondvraag.shared.CrewId;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.View;

/** Tells the four views, once a tick, what the memory has learnt since the last. Confined to its room's context. */
final class Publication {
    /** Is told after each publication. */
    interface Listener {
        void published(Memory memory, int connections);
    }

    private final Context context;
    private final Vertx vertx;
    private final Ticker ticker;
    private final Listener listener;
    private final Map<View, Projection> projections = new EnumMap<>(View.class);
    private final Map<View, Topic> topics = new EnumMap<>(View.class);
    private final Map<View, Snapshot> snapshots = new EnumMap<>(View.class);
    private final Map<CrewId, Set<Connection>> crew = new HashMap<>();
    private final Awaited awaited = new Awaited();
    private @Nullable Memory memory;
    private @Nullable Orders orders;
    private @Nullable Rankings rankings;
    private @Nullable PollBoard polls;
    private String epoch = "";
    private int online;
    private JsonObject presence = Presence.NOBODY;

    Publication(Vertx vertx, Context context, long tickMs, Listener listener) {
        this.vertx = vertx;
        this.context = context;
        this.listener = listener;
        this.ticker = new Ticker(vertx, context, tickMs, this::publish);
    }

    /** Begins, or begins anew, with a loaded memory: everyone who listens gets a snapshot. */
    void begin(Memory loaded, String newEpoch) {
        memory = loaded;
        epoch = newEpoch;
        loaded.tracker().take();
        Orders first = new Orders(loaded);
        orders = first;
        stopRanking();
        Rankings anew = new Rankings(vertx, context, loaded, first, ticker::touch);
        anew.want();
        rankings = anew;
        Derived derived = Derived.of(loaded);
        PollBoard board = new PollBoard(vertx, context, loaded, ticker::touch);
        polls = board;
        Map<Poll, Results> results = board.all();
        for (View view : View.values()) {
            Projection projection = new Projection(view, loaded);
            projection.stageAll(results);
            projection.overview().stageOrders(first);
            projection.overview().stageDerived(derived);
            projection.overview().stageReach(online, presence);
            projection.document().publish(loaded.revision());
            projections.put(view, projection);
            restart(view, projection);
        }
        told(loaded);
    }

    private void restart(View view, Projection projection) {
        Topic topic = topics.get(view);
        if (topic == null) {
            topics.put(view, new Topic(context, epoch, projection.document()));
        } else {
            topic.restart(epoch, projection.document(), this::me);
        }
    }

    /** Something was applied to the memory. */
    void touch() {
        ticker.touch();
    }

    /** Who was told nothing, since nothing that their view shows had changed, learns the revision; call it once a second. */
    void level() {
        topics.values().forEach(Topic::level);
    }

    /** How many are here on all nodes, and who ever joined. */
    void reach(int online, JsonObject presence) {
        if (this.online != online || !this.presence.equals(presence)) {
            this.online = online;
            this.presence = presence;
            ticker.touch();
        }
    }

    /** What a view published last; the same one, with all that was made of it, until the view changes. */
    Snapshot snapshot(View view) {
        LiveDocument document = projection(view).document();
        Snapshot kept = snapshots.get(view);
        if (kept == null || !kept.isOf(epoch, document.revision(), document.state())) {
            kept = new Snapshot(epoch, document.revision(), document.state(), document.encoded());
            snapshots.put(view, kept);
        }
        return kept;
    }

    /** The receipts of a closed poll. */
    JsonObject receipts(PollId poll) {
        if (polls == null) {
            throw Refusal.unavailable();
        }
        return polls.receipts(poll);
    }

    Future<Void> reached(long revision) {
        if (projection(View.AUDIENCE).document().revision() >= revision) {
            return Future.succeededFuture();
        }
        ticker.touch();
        return awaited.revision(revision).future();
    }

    void attach(Connection connection, @Nullable String held, long rev) {
        topic(connection).attach(connection, held, rev, me(connection));
        CrewId invitation = connection.actor().crew();
        if (invitation != null && !connection.isClosed()) {
            crew.computeIfAbsent(invitation, first -> new HashSet<>()).add(connection);
        }
    }

    void resume(Connection connection) {
        topic(connection).resume(connection, me(connection));
    }

    void detach(Connection connection) {
        topic(connection).detach(connection);
        CrewId invitation = connection.actor().crew();
        Set<Connection> sockets = invitation == null ? null : crew.get(invitation);
        if (sockets != null && sockets.remove(connection) && sockets.isEmpty()) {
            crew.remove(invitation);
        }
    }

    /** Closes the sockets of the invitations that hold no more. */
    void dismissUnless(Predicate<CrewId> invited) {
        crew.entrySet().removeIf(member -> {
            boolean ended = !invited.test(member.getKey());
            if (ended) {
                member.getValue().forEach(socket -> socket.close(CloseCode.REVOKED));
            }
            return ended;
        });
    }

    /** How many different people of the audience are here, on this node. */
    Set<ParticipantId> participants() {
        return topics.isEmpty() ? Set.of() : topic(View.AUDIENCE).participants();
    }

    int online() {
        return online;
    }

    int connections() {
        return topics.values().stream().mapToInt(Topic::connections).sum();
    }

    /** The event was erased: everyone is sent away, not to come back. */
    void sendAway() {
        topics.values().forEach(topic -> topic.close(CloseCode.GONE));
    }

    void close() {
        ticker.close();
        stopRanking();
    }

    private void stopRanking() {
        if (rankings != null) {
            rankings.close();
        }
    }

    private Future<?> publish() {
        Memory current = memory;
        Orders present = orders;
        if (current == null || present == null || rankings == null || polls == null) {
            return Future.succeededFuture();
        }
        Touched touched = current.tracker().take();
        if (!touched.documents().isEmpty()) {
            present.follow();
        }
        if (!touched.isEmpty()) {
            rankings.want();
        }
        Map<Poll, Results> results = polls.of(touched);
        Derived derived = touched.documents().isEmpty() ? null : Derived.of(current);
        List<Future<Void>> rounds = new ArrayList<>();
        for (View view : View.values()) {
            Projection projection = projection(view);
            touched.documents().forEach(projection::stage);
            touched.voted().forEach(projection::stageVotes);
            results.forEach(projection::stagePoll);
            touched.documents().stream()
                    .filter(doc -> doc.kind().equals(Poll.KIND.name()))
                    .filter(doc -> current.documents().find(Poll.KIND, doc.id()).isEmpty())
                    .forEach(doc -> projection.buryPoll(doc.id()));
            projection.overview().stageOrders(present);
            if (derived != null) {
                projection.overview().stageDerived(derived);
            }
            projection.overview().stageReach(online, presence);
            Topic topic = topic(view);
            if (view == View.AUDIENCE) {
                tellParticipants(current, touched, topic);
            }
            rounds.add(topic.publish(current.revision()));
        }
        told(current);
        return Future.all(rounds);
    }

    private static void tellParticipants(Memory memory, Touched touched, Topic audience) {
        touched.participants().forEach((number, news) -> {
            var participant = memory.participants().participant(number);
            if (participant != null) {
                JsonObject patch = new Mine(memory, participant).patch(news);
                if (!patch.isEmpty()) {
                    audience.me(participant, patch);
                }
            }
        });
    }

    private void told(Memory memory) {
        listener.published(memory, connections());
        awaited.reached(memory.revision());
    }

    /** Of the crew too, who have nothing of their own: whoever connects is told the same frames in the same order. */
    private @Nullable JsonObject me(Connection connection) {
        return memory == null ? null : new Mine(memory, connection.actor().participant()).whole();
    }

    private Topic topic(Connection connection) {
        return topic(connection.actor().view());
    }

    private Topic topic(View view) {
        return begun(topics.get(view));
    }

    private Projection projection(View view) {
        return begun(projections.get(view));
    }

    private static <T> T begun(@Nullable T ofView) {
        if (ofView == null) {
            throw new IllegalStateException("the room has not begun");
        }
        return ofView;
    }
}
