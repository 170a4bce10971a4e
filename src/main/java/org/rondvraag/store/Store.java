package org.rondvraag.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.QuestionId;

/**
 * All that is kept, in Redis. Every method may be called from any context and answers there; it fails with the Refusal {@code
 * unavailable} when Redis does not answer in time, and may then be called again: nothing is done twice.
 */
public final class Store {
    /** A node that has said nothing for so long counts no more. */
    private static final Duration HEARTBEAT_COUNTS = Duration.ofSeconds(15);

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Pipelines redis;
    private final Subscriber subscriber;
    private final Loader loader;
    private final String tokenPrefix = UUID.randomUUID() + "-";
    private final AtomicLong tokens = new AtomicLong();

    private Store(Pipelines redis, Subscriber subscriber) {
        this.redis = redis;
        this.subscriber = subscriber;
        this.loader = new Loader(redis);
    }

    /** Connects; fails with {@link CannotStart} if there is no Redis, or one that may lose what it acknowledged. */
    public static Future<Store> open(Vertx vertx, RedisSettings settings) {
        Connector connector = new Connector(vertx, settings);
        return connector
                .first()
                .compose(link -> Fitness.check(link.connection(), settings).eventually(() -> {
                    link.close();
                    return Future.succeededFuture();
                }))
                .map(fit -> new Store(
                        new Pipelines(vertx, settings, connector), new Subscriber(vertx, connector, settings)));
    }

    /** Ends all connections; what still waits fails as {@code unavailable}. */
    public Future<Void> close() {
        return Future.join(redis.close(), subscriber.close()).mapEmpty();
    }

    /** The codes of all events, in alphabetical order. */
    public Future<List<EventCode>> events() {
        return redis.exchange(Request.cmd(Command.SMEMBERS).arg(Keys.EVENTS))
                .map(answer -> answer.value().stream()
                        .map(code -> new EventCode(code.toString()))
                        .sorted(Comparator.comparing(EventCode::value))
                        .toList());
    }

    /** Makes an event with its first documents, at revision 1; false, and nothing written, when there is one of that code. */
    public Future<Boolean> create(EventCode event, List<Commit.Write> writes, List<Gate> gates) {
        List<Commit.Expected> absent = writes.stream()
                .map(write -> new Commit.Expected(write.doc(), 0))
                .toList();
        return commit(Commit.of(event, absent, writes, gates))
                .compose(written -> enlist(event).map(written.outcome().holds()));
    }

    /** Listing comes second: one who was cut off in between creates again, finds the event there, and lists it. */
    private Future<Void> enlist(EventCode event) {
        return redis.send(Request.cmd(Command.SADD).arg(Keys.EVENTS).arg(event.value()))
                .mapEmpty();
    }

    /**
     * Takes away everything of an event, for good; false when there was none of that code. The append-only file is written anew
     * too, where Redis lets us, so that it is not kept on disk either.
     */
    public Future<Boolean> erase(EventCode event) {
        List<String> names = Keys.of(event).kept("online", "changes", "votes:", "seen:", "ballots:", "cast:");
        return write(Script.ERASE.request(names, List.of(clockOffset())))
                .compose(written -> strike(event).map(written.outcome() == Outcome.APPLIED));
    }

    /** Striking off comes second: one who was cut off in between finds it in the list, and erases it again. */
    private Future<Void> strike(EventCode event) {
        return redis.send(Request.cmd(Command.SREM).arg(Keys.EVENTS).arg(event.value()))
                .onSuccess(struck -> redis.send(Request.cmd(Command.BGREWRITEAOF)))
                .mapEmpty();
    }

    /**
     * Everything of an event. To miss nothing, subscribe before; then apply the changes after {@link Loaded#position}. Fails
     * with {@code not_found} when there is no such event.
     */
    public Future<Loaded> load(EventCode event) {
        return loader.load(event);
    }

    /** Where an event stands; cheap. */
    public Future<Position> position(EventCode event) {
        return loader.position(event);
    }

    /**
     * Writes documents: {@link Outcome#APPLIED}, {@link Outcome#STALE}, or {@link Outcome#REPEATED} when the answer to the first
     * sending was lost on the way.
     */
    public Future<Written> commit(Commit commit) {
        List<String> names = Keys.of(commit.event()).kept("changes", "votes:");
        String token = tokenPrefix + tokens.incrementAndGet();
        return write(Script.COMMIT.request(names, CommitArguments.of(commit, clockOffset(), token)));
    }

    /**
     * Sets or takes back an upvote: {@link Outcome#APPLIED}, {@link Outcome#REPEATED} (it is so already, votable or not) or {@link
     * Outcome#NOT_VOTABLE}. Supporting a question that was merged into this one counts as supporting this one.
     */
    public Future<Written> upvote(EventCode event, QuestionId question, ParticipantId participant, boolean on) {
        Keys keys = Keys.of(event);
        List<String> names = keys.voting(keys.votes(question));
        return write(Script.UPVOTE.request(names, List.of(clockOffset(), participant, question, on ? "1" : "0")));
    }

    /**
     * Casts a ballot, which replaces the participant's earlier one in this round: {@link Outcome#APPLIED}, {@link Outcome#REPEATED}
     * (this participant's ballot of that id is known, open or not), {@link Outcome#TAKEN}, {@link Outcome#POLL_CLOSED} or {@link
     * Outcome#WRONG_ROUND}.
     *
     * @param answer a JSON value that was checked against the poll
     */
    public Future<Written> cast(
            EventCode event, PollId poll, int round, ParticipantId participant, BallotId ballot, Object answer) {
        Keys keys = Keys.of(event);
        List<String> names = keys.voting(keys.ballots(poll, round), keys.cast(poll, round));
        List<Object> arguments = List.of(clockOffset(), participant, poll, round, ballot, Json.encode(answer));
        return write(Script.CAST.request(names, arguments));
    }

    /** Notes what a participant has had in view; raises no revision. */
    public Future<Void> seen(EventCode event, ParticipantId participant, List<QuestionId> questions) {
        List<String> names = Keys.of(event).all("people", "number", "questions", "changes", "seen:");
        List<Object> arguments = new ArrayList<>(List.of(participant));
        arguments.addAll(questions);
        return redis.send(Script.SEEN.request(names, arguments)).mapEmpty();
    }

    /** Hears of the event's changes from {@link Subscription#ready} on, on the context of the caller. */
    public Subscription subscribe(EventCode event, Listener listener) {
        return subscriber.subscribe(Keys.of(event).changes(), listener);
    }

    /**
     * Says who is at an event through this node; counts for 15 seconds.
     *
     * @return who is there through all nodes
     */
    public Future<Here> heartbeat(EventCode event, String node, Here here) {
        List<Object> arguments =
                List.of(clockOffset(), node, here.online(), here.answered(), HEARTBEAT_COUNTS.toMillis());
        return redis.exchange(Script.ONLINE.request(Keys.of(event).all("online"), arguments))
                .map(Call.Answer::value)
                .map(sums -> new Here(sums.get(0).toInteger(), sums.get(1).toInteger()));
    }

    /**
     * What all nodes share; made by the first that asks. The organiser key was made just now if its hash is the one in {@code
     * fresh}.
     *
     * @param fresh what to keep where nothing is kept yet
     * @param organiserKeyHash of the key that the operator gives, which replaces the one kept
     */
    public Future<Instance> instance(Instance fresh, Optional<String> organiserKeyHash) {
        List<Object> arguments = List.of(fresh.secret(), fresh.organiserKeyHash(), organiserKeyHash.orElse(""));
        return redis.exchange(Script.INSTANCE.request(List.of(Keys.INSTANCE), arguments))
                .map(Call.Answer::value)
                .map(kept -> new Instance(kept.get(0).toString(), kept.get(1).toString()));
    }

    /** Whether Redis answers in time. */
    public Future<Boolean> answers() {
        return redis.send(Request.cmd(Command.PING)).map(true).otherwise(false);
    }

    private long clockOffset() {
        return redis.clockOffset().getAsLong();
    }

    private Future<Written> write(Request script) {
        return redis.exchange(script).map(Call.Answer::value).map(Store::written);
    }

    private static Written written(Response values) {
        return new Written(
                OUTCOMES[values.get(0).toInteger()],
                values.get(1).toLong(),
                values.get(2).toLong());
    }
}
