package org.rondvraag.testing;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rondvraag.Config;
import org.rondvraag.Node;
import org.rondvraag.store.BundledRedis;
import org.rondvraag.store.RedisSettings;

/**
 * The real product on a free port, with a real Redis of its own in a temporary folder and the demo event {@code GENT22}. It can be
 * restarted on the same port, and have further nodes beside it on the same Redis.
 *
 * <pre>{@code
 * try (TestServer server = TestServer.start()) {
 *     Participant phone = Participant.join(server.url(), "GENT22");
 *     Participant desk = Participant.crew(server.url(), "GENT22", View.DESK, server.organiserKey());
 * }
 * }</pre>
 *
 * <p>In a static field with {@code @RegisterExtension} it serves all tests of a class, and ends with them.
 */
public final class TestServer implements AutoCloseable, AfterAllCallback {
    /** The event that is there from the start. */
    public static final String EVENT = "GENT22";

    /** With Redis, within that of those who wait for an answer. */
    private static final Duration PATIENCE = LiveSocket.PATIENCE.dividedBy(2);

    private static final String ORGANISER_KEY = "the-organiser-key-of-the-tests";

    private final SharedRedis redis;
    private final Map<String, String> environment;
    private final Duration redisTimeout;
    private final List<TestServer> beside = new ArrayList<>();
    private Node node;

    private TestServer(SharedRedis redis, Map<String, String> environment, Duration redisTimeout) {
        this.redis = redis;
        this.environment = environment;
        this.redisTimeout = redisTimeout;
        this.node = open();
    }

    public static TestServer start() {
        return start(Map.of());
    }

    /** With further settings, such as {@code RONDVRAAG_PUBLIC_URL}. */
    public static TestServer start(Map<String, String> settings) {
        return start(SharedRedis.start(), settings, PATIENCE);
    }

    /** One that gives Redis no more time than the product does; to the others nothing is unavailable because the machine is slow. */
    public static TestServer startImpatient() {
        return start(SharedRedis.start(), Map.of(), RedisSettings.TIMEOUT);
    }

    /** With clocks that say that it is {@code now}. */
    public static TestServer startAt(Instant now) {
        SharedRedis redis = SharedRedis.start();
        redis.offsetMs.set(Duration.between(Instant.now(), now).toMillis());
        return start(redis, Map.of(), PATIENCE);
    }

    private static TestServer start(SharedRedis redis, Map<String, String> settings, Duration redisTimeout) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "RONDVRAAG_HOST", "127.0.0.1",
                "RONDVRAAG_PORT", "0",
                "RONDVRAAG_REDIS_URL", redis.url(),
                "RONDVRAAG_ORGANISER_KEY", ORGANISER_KEY,
                "RONDVRAAG_DEMO", "true"));
        environment.putAll(settings);
        return new TestServer(redis, environment, redisTimeout);
    }

    /** Another node on the same Redis; closed with this one. */
    public TestServer another() {
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("RONDVRAAG_PORT", "0");
        TestServer other = new TestServer(redis, settings, redisTimeout);
        beside.add(other);
        return other;
    }

    /** Such as {@code http://127.0.0.1:40123}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return node.port();
    }

    /** The Redis of all its nodes, for tests that look inside. */
    public String redisUrl() {
        return redis.url();
    }

    /** The process of that Redis. */
    public long redisPid() {
        return redis.redis.pid();
    }

    public String organiserKey() {
        return ORGANISER_KEY;
    }

    /** Waits until it is ready for visitors. */
    public void awaitReady() {
        long deadline = System.nanoTime() + LiveSocket.PATIENCE.toNanos();
        HttpResponse<String> answer = visitor().get("/health/ready");
        while (answer.statusCode() != 200) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not ready: " + answer.body());
            }
            answer = visitor().get("/health/ready");
        }
    }

    /** A new visitor without cookies. */
    public Visitor visitor() {
        return new Visitor(url());
    }

    /** A visitor with the cookie that a key gives. */
    public Visitor visitor(String key) {
        Visitor visitor = visitor();
        HttpResponse<String> answer = visitor.postForm("/keys", "key", key);
        if (answer.statusCode() != 303) {
            throw new AssertionError("the key was refused: " + answer.statusCode());
        }
        return visitor;
    }

    /** A new access key of the demo event for a role: {@code moderator}, {@code panelist} or {@code screen}. */
    public String keyOf(String role) {
        return invite(role).getString("key");
    }

    /** The reply to {@code crew.invite}: {@code key} and {@code crew}. */
    public JsonObject invite(String role) {
        JsonObject command =
                new JsonObject().put("do", "crew.invite").put("role", role).put("name", "Test " + role);
        HttpResponse<String> answer = visitor(ORGANISER_KEY).postJson("/e/" + EVENT + "/do", command);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return new JsonObject(answer.body());
    }

    /** Moves every clock of all its nodes, that of the Redis scripts included. */
    public void moveTime(Duration by) {
        redis.offsetMs.addAndGet(by.toMillis());
    }

    /** What every clock of all its nodes says. */
    public Instant now() {
        return Instant.now().plusMillis(redis.offsetMs.get());
    }

    /** Stops as on SIGTERM and starts again on the same port and Redis. */
    public void restart() {
        environment.put("RONDVRAAG_PORT", Integer.toString(port()));
        stop();
        node = open();
    }

    /** Stops this node as on SIGTERM; its Redis goes on. */
    public void stop() {
        node.stop().await();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        beside.forEach(TestServer::stop);
        stop();
        redis.close();
    }

    private Node open() {
        return Node.start(Config.fromEnvironment(environment), redis.offsetMs::get, redisTimeout)
                .await();
    }

    private static final class SharedRedis {
        private final AtomicLong offsetMs = new AtomicLong();
        private final Vertx vertx = Vertx.vertx();
        private final Path folder;
        private final BundledRedis redis;

        private SharedRedis(Path folder) {
            this.folder = folder;
            this.redis = BundledRedis.start(vertx, folder).await();
        }

        static SharedRedis start() {
            try {
                return new SharedRedis(Files.createTempDirectory("rondvraag-test"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String url() {
            return redis.url();
        }

        void close() {
            redis.stop().await();
            vertx.close().await();
            try {
                Files.walkFileTree(folder, new Deleting());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
