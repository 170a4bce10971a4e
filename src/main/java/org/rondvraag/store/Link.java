package org.rondvraag.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One connection to Redis, with a client of its own: closing that client is the only way to really close a connection whose
 * answers do not come (closing a pooled one gives it back, with its unanswered commands).
 */
final class Link {
    private final Redis client;
    private final RedisConnection connection;
    private final String runId;
    private final long clientId;
    private final AtomicBoolean lost = new AtomicBoolean();

    Link(Redis client, RedisConnection connection, String runId, long clientId) {
        this.client = client;
        this.connection = connection;
        this.runId = runId;
        this.clientId = clientId;
    }

    RedisConnection connection() {
        return connection;
    }

    /** Of this start of Redis. */
    String runId() {
        return runId;
    }

    /** Runs the action once, when the connection ends for whatever reason. */
    void whenLost(Runnable action) {
        // Both handlers: a broken protocol is told to the first only, an orderly end to the second only.
        connection.exceptionHandler(broken -> lose(action));
        connection.endHandler(ended -> lose(action));
    }

    private void lose(Runnable action) {
        if (lost.compareAndSet(false, true)) {
            client.close();
            action.run();
        }
    }

    /**
     * Makes sure that Redis does not still run what an earlier connection had sent and nobody waits for any more: else a vote
     * given up on could come after the next one of the same person.
     */
    Future<Void> fence(@Nullable Link earlier) {
        if (earlier == null || !earlier.runId.equals(runId)) {
            return Future.succeededFuture();
        }
        Request kill = Request.cmd(Command.CLIENT).arg("KILL").arg("ID").arg(earlier.clientId);
        return connection.send(kill).<Void>mapEmpty().otherwiseEmpty();
    }

    void close() {
        client.close();
    }
}
