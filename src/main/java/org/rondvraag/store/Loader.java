package org.rondvraag.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.shared.Refusal;

/**
 * Reads an event whole: first its position, then the keys. What is written meanwhile may be in or not; it comes as a change
 * after the position in any case.
 */
final class Loader {
    private static final int ATTEMPTS = 3;

    private final Pipelines redis;

    Loader(Pipelines redis) {
        this.redis = redis;
    }

    Future<Position> position(EventCode event) {
        List<String> keys = Keys.of(event).all("rev");
        return redis.exchange(Script.POSITION.request(
                        keys, List.of(redis.clockOffset().getAsLong())))
                .map(Loader::position);
    }

    Future<Loaded> load(EventCode event) {
        return load(event, ATTEMPTS);
    }

    private Future<Loaded> load(EventCode event, int attempts) {
        return position(event)
                .compose(before -> before.rev() == 0
                        ? Future.failedFuture(Refusal.notFound())
                        : read(event, before).compose(loaded -> confirm(event, loaded, attempts)));
    }

    /** All of it must have come from one start of Redis. */
    private Future<Loaded> confirm(EventCode event, Loaded loaded, int attempts) {
        return position(event).compose(after -> {
            if (after.runId().equals(loaded.position().runId())) {
                return Future.succeededFuture(loaded);
            }
            return attempts > 1 ? load(event, attempts - 1) : Future.failedFuture(Refusal.unavailable());
        });
    }

    private Future<Loaded> read(EventCode event, Position position) {
        Keys keys = Keys.of(event);
        Future<List<String>> questions = members(keys.named("questions"));
        Future<List<String>> rounds = members(keys.named("rounds"));
        return Future.all(questions, rounds)
                .compose(known -> read(keys, position, questions.result(), rounds.result()));
    }

    private Future<Loaded> read(Keys keys, Position position, List<String> questions, List<String> rounds) {
        Future<Response> docs = hash(keys.named("docs"));
        Future<Response> people = hash(keys.named("people"));
        Future<Response> active = send(Request.cmd(Command.ZRANGE)
                .arg(keys.named("active"))
                .arg(0)
                .arg(-1)
                .arg("WITHSCORES"));
        List<QuestionId> ids = questions.stream().map(QuestionId::new).toList();
        List<PollRound> polls = rounds.stream().map(Loader::round).toList();
        Future<Map<QuestionId, BitSet>> votes = each(ids, id -> bits(keys.votes(id)));
        Future<Map<QuestionId, BitSet>> seen = each(ids, id -> bits(keys.seen(id)));
        Future<Map<PollRound, Map<Integer, Ballot>>> ballots = each(
                polls, poll -> hash(keys.ballots(poll.poll(), poll.round())).map(all -> Stored.ballots(poll, all)));
        return Future.all(List.of(docs, people, active, votes, seen, ballots))
                .map(all -> new Loaded(
                        position,
                        Stored.docs(docs.result()),
                        votes.result(),
                        ballots.result(),
                        Stored.participants(people.result()),
                        Stored.active(active.result()),
                        seen.result()));
    }

    private static Position position(Call.Answer answer) {
        Response values = answer.value();
        return new Position(
                answer.runId(), values.get(0).toLong(), values.get(1).toLong());
    }

    private static PollRound round(String member) {
        int colon = member.indexOf(':');
        return new PollRound(new PollId(member.substring(0, colon)), Integer.parseInt(member.substring(colon + 1)));
    }

    private Future<List<String>> members(String key) {
        return send(Request.cmd(Command.SMEMBERS).arg(key))
                .map(members -> members.stream().map(Response::toString).toList());
    }

    private Future<Response> hash(String key) {
        return send(Request.cmd(Command.HGETALL).arg(key));
    }

    private Future<BitSet> bits(String key) {
        return redis.send(Request.cmd(Command.GET).arg(key)).map(Loader::bitSet);
    }

    private static BitSet bitSet(@Nullable Response answer) {
        return answer == null ? new BitSet() : Stored.bits(answer.toBytes());
    }

    private Future<Response> send(Request request) {
        return redis.exchange(request).map(Call.Answer::value);
    }

    private static <K, V> Future<Map<K, V>> each(List<K> keys, Function<K, Future<V>> read) {
        List<Future<V>> values = keys.stream().map(read).toList();
        return Future.all(values).map(all -> {
            Map<K, V> result = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                result.put(keys.get(i), values.get(i).result());
            }
            return result;
        });
    }
}
