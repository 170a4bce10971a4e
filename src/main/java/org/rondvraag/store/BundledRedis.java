package org.rondvraag.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A real redis-server as our child: started with a data folder that only one app may hold, watched, started anew when it dies,
 * stopped with us. All state is touched on its own context only; what blocks runs beside it.
 */
public final class BundledRedis {
    private static final Logger LOG = Logger.getLogger(BundledRedis.class.getName());
    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final Duration HEALTHY_AFTER = Duration.ofSeconds(10);
    private static final long PAUSE_MS = 20;

    private final Vertx vertx;
    private final Context context;
    private final DataFolder data;
    private final Path binary;
    private final Address address;
    private final Backoff backoff = new Backoff();
    private volatile @Nullable RedisProcess process;
    private volatile boolean stopping;
    private boolean watched;
    private @Nullable RedisProcess replaced;
    private volatile long startedAt;

    private BundledRedis(Vertx vertx, DataFolder data, Path binary, Address address) {
        this.vertx = vertx;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.data = data;
        this.binary = binary;
        this.address = address;
    }

    /** Starts Redis and completes when it answers; fails with {@link CannotStart}, as when another app holds the folder. */
    public static Future<BundledRedis> start(Vertx vertx, Path data) {
        return vertx.executeBlocking(() -> prepare(vertx, data))
                .compose(redis -> redis.first().map(redis).recover(failure -> redis.giveUp(failure)));
    }

    /** For {@link RedisSettings#of}. */
    public String url() {
        return address.url();
    }

    /** The process that runs, or ran last. */
    public long pid() {
        RedisProcess present = process;
        return present == null ? 0 : present.pid();
    }

    /** Lets Redis write everything and end, and lets go of the data folder. */
    public Future<Void> stop() {
        stopping = true;
        return context.executeBlocking(this::end);
    }

    private static BundledRedis prepare(Vertx vertx, Path folder) throws IOException {
        DataFolder data = DataFolder.take(folder);
        try {
            Path binary = RedisBinary.in(data.redis());
            RedisProcess.endForgotten(binary);
            boolean sockets = ((VertxInternal) vertx).transport().supportsDomainSockets();
            return new BundledRedis(vertx, data, binary, Address.in(data.redis(), sockets));
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private Future<Void> first() {
        Connector connector = new Connector(vertx, RedisSettings.of(url()));
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        return launch().compose(launched -> ready(connector, deadline))
                .onSuccess(ready -> context.runOnContext(now -> watch()));
    }

    private Future<BundledRedis> giveUp(Throwable failure) {
        return stop().transform(stopped -> Future.failedFuture(failure));
    }

    private Future<Void> launch() {
        return context.<Void>executeBlocking(() -> {
            if (!stopping) {
                RedisProcess fresh = RedisProcess.start(binary, data.redis(), address);
                process = fresh;
                startedAt = System.nanoTime();
                fresh.ended().thenAccept(ended -> context.runOnContext(now -> ended(ended)));
            }
            return null;
        });
    }

    /** Completes when it takes connections and knows our scripts, so it has loaded its data by then. */
    private Future<Void> ready(Connector connector, long deadline) {
        return connector.connect(null).onSuccess(Link::close).<Void>mapEmpty().recover(failure -> {
            RedisProcess present = process;
            if (present == null || !present.isAlive()) {
                return context.executeBlocking(this::explain);
            }
            if (System.nanoTime() - deadline >= 0) {
                return Future.failedFuture(
                        new CannotStart("the bundled Redis does not answer: " + failure.getMessage()));
            }
            return vertx.timer(PAUSE_MS, TimeUnit.MILLISECONDS).compose(waited -> ready(connector, deadline));
        });
    }

    private Void explain() throws IOException {
        throw new CannotStart("the bundled Redis ended at once, saying: " + RedisProcess.lastWords(data.redis())
                + " (see " + data.redis() + "/redis.log)");
    }

    private void watch() {
        watched = true;
        RedisProcess present = process;
        if (present != null && !present.isAlive()) {
            ended(present);
        }
    }

    private void ended(RedisProcess ended) {
        if (!watched || stopping || ended == replaced) {
            return;
        }
        // Told once by the process and perhaps once by watch(): two servers on the same files would ruin them.
        replaced = ended;
        if (System.nanoTime() - startedAt > HEALTHY_AFTER.toNanos()) {
            backoff.reset();
        }
        LOG.warning("the bundled Redis ended (exit value " + ended.exitValue() + "): starting it anew");
        vertx.setTimer(backoff.nextMs(), timer -> relaunch());
    }

    private void relaunch() {
        launch().onFailure(failure -> {
            LOG.log(Level.SEVERE, "the bundled Redis cannot be started anew", failure);
            vertx.setTimer(backoff.nextMs(), timer -> relaunch());
        });
    }

    private Void end() throws IOException {
        RedisProcess present = process;
        if (present != null) {
            present.stop();
        }
        address.cleanUp();
        data.close();
        return null;
    }
}
