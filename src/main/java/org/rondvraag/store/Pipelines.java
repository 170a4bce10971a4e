package org.rondvraag.store;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One {@link Pipeline} per event loop, made when a loop first asks, so that no command changes threads. */
final class Pipelines {
    private final VertxInternal vertx;
    private final RedisSettings settings;
    private final Connector connector;
    private final ConcurrentMap<EventLoop, Pipeline> byLoop = new ConcurrentHashMap<>();

    Pipelines(Vertx vertx, RedisSettings settings, Connector connector) {
        this.vertx = (VertxInternal) vertx;
        this.settings = settings;
        this.connector = connector;
    }

    /** Milliseconds that scripts add to the clock. */
    LongSupplier clockOffset() {
        return settings.clockOffset();
    }

    Future<@Nullable Response> send(Request request) {
        return exchange(request).map(Call.Answer::response);
    }

    /** Like {@link #send}, and tells which start of Redis answered. */
    Future<Call.Answer> exchange(Request request) {
        EventLoop loop = vertx.getOrCreateContext().nettyEventLoop();
        return byLoop.computeIfAbsent(loop, this::pipeline).send(request);
    }

    Future<Void> close() {
        List<Future<Void>> ends = byLoop.values().stream().map(Pipeline::close).toList();
        return Future.join(ends).mapEmpty();
    }

    private Pipeline pipeline(EventLoop loop) {
        ContextInternal context = vertx.contextBuilder().withEventLoop(loop).build();
        return new Pipeline(context, connector, settings.timeout());
    }
}
