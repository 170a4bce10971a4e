package org.rondvraag.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rondvraag.shared.EventCode;

/** A bundled Redis in a temporary folder for the tests of one class, and a store on it. */
public final class RedisExtension implements BeforeAllCallback, AfterAllCallback {
    /** Generous, since it is only spent where something is broken. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger events = new AtomicInteger();
    private final AtomicLong clockOffset = new AtomicLong();
    private Vertx vertx;
    private Path folder;
    private BundledRedis redis;
    private Store store;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        vertx = Vertx.vertx();
        folder = Files.createTempDirectory("rondvraag");
        redis = result(BundledRedis.start(vertx, folder));
        store = result(openStore());
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        result(store.close());
        result(redis.stop());
        result(vertx.close());
        delete(folder);
    }

    public Vertx vertx() {
        return vertx;
    }

    public BundledRedis redis() {
        return redis;
    }

    public Store store() {
        return store;
    }

    /** Milliseconds that the scripts of {@link #store} add to the clock. */
    public AtomicLong clockOffset() {
        return clockOffset;
    }

    /** One more store on the same Redis: another node. */
    public Future<Store> openStore() {
        return Store.open(vertx, settings());
    }

    public RedisSettings settings() {
        return patient(redis.url()).clockOffset(clockOffset::get);
    }

    /** Of a store that waits longer for Redis than the product: where it is the machine that is slow, nothing is unavailable. */
    static RedisSettings patient(String url) {
        return RedisSettings.of(url).timeout(PATIENCE.dividedBy(2));
    }

    /** A code that no other test has. */
    public EventCode newCode() {
        return EventCode.of("TEST" + events.incrementAndGet());
    }

    /** A new event with one document {@code event:event} at revision 1. */
    public EventCode newEvent(Gate... gates) {
        EventCode code = newCode();
        result(store.create(code, List.of(Docs.write("event", "event", "title", "Test")), List.of(gates)));
        return code;
    }

    /** Waits for a result. */
    public static <T> T result(Future<T> future) {
        try {
            return future.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no result in time", e);
        }
    }

    /** Waits until a condition holds. */
    public static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it never became so");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    public static void delete(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
