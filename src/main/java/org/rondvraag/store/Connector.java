package org.rondvraag.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.ProtocolVersion;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes connections to Redis that know our scripts. They speak RESP2, in which hashes are flat lists. */
final class Connector {
    /** More than a batch and what is sent beside it; the client's default of 2,048 is one batch. */
    private static final int MAX_WAITING = 65_536;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MS = 50;

    private final Vertx vertx;
    private final RedisSettings settings;

    Connector(Vertx vertx, RedisSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    /** The first connection: waits a while for a Redis that is just starting, then fails with {@link CannotStart}. */
    Future<Link> first() {
        return first(System.nanoTime() + PATIENCE.toNanos());
    }

    private Future<Link> first(long deadline) {
        return connect(null).recover(failure -> {
            boolean rejected =
                    failure instanceof ErrorType error && !error.is("LOADING") && !error.is("CONNECTION_CLOSED");
            if (rejected || System.nanoTime() - deadline >= 0) {
                return Future.failedFuture(
                        new CannotStart("no Redis at " + settings.address() + ": " + failure.getMessage()));
            }
            return vertx.timer(PAUSE_MS, TimeUnit.MILLISECONDS).compose(waited -> first(deadline));
        });
    }

    /**
     * A connection.
     *
     * @param earlier the connection that it takes the place of, of which nothing may run any more
     */
    Future<Link> connect(@Nullable Link earlier) {
        Redis client = Redis.createClient(vertx, options());
        return client.connect()
                .compose(connection -> introduce(client, connection))
                .compose(link -> link.fence(earlier).map(link))
                .timeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(failure -> client.close());
    }

    private RedisOptions options() {
        NetClientOptions net = new NetClientOptions()
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setConnectTimeout((int) settings.timeout().toMillis());
        return new RedisOptions()
                .setConnectionString(settings.url())
                .setPreferredProtocolVersion(ProtocolVersion.RESP2)
                .setMaxPoolSize(1)
                .setPoolCleanerInterval(-1)
                .setMaxWaitingHandlers(MAX_WAITING)
                .setNetClientOptions(net);
    }

    /** The ping goes ahead, alone: a batch tells of a Redis that is loading its data only as one failure among many. */
    private static Future<Link> introduce(Redis client, RedisConnection connection) {
        return connection
                .send(Request.cmd(Command.PING))
                .compose(pong -> exchange(connection))
                .map(answers -> link(client, connection, answers));
    }

    private static Future<List<Response>> exchange(RedisConnection connection) {
        List<Request> requests = new ArrayList<>();
        requests.add(Request.cmd(Command.INFO).arg("server"));
        requests.add(Request.cmd(Command.CLIENT).arg("ID"));
        requests.addAll(scripts());
        return connection.batch(requests);
    }

    static List<Request> scripts() {
        return Arrays.stream(Script.values()).map(Script::load).toList();
    }

    private static Link link(Redis client, RedisConnection connection, List<Response> answers) {
        String runId = Info.of(answers.get(0)).get("run_id");
        return new Link(client, connection, runId, answers.get(1).toLong());
    }
}
