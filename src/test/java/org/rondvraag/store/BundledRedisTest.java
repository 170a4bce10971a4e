package org.rondvraag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rondvraag.store.RedisExtension.eventually;
import static org.rondvraag.store.RedisExtension.result;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledRedisTest {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));

    @TempDir
    Path data;

    @AfterEach
    void close() {
        result(vertx.close());
    }

    @Test
    void itKeepsWhatWasWrittenThroughAStop() {
        BundledRedis redis = result(BundledRedis.start(vertx, data));
        remember(redis, "first");
        result(redis.stop());
        assertThat(ProcessHandle.of(redis.pid())).isEmpty();

        BundledRedis again = result(BundledRedis.start(vertx, data));
        assertThat(remember(again, "second")).isEqualTo("first");
        result(again.stop());
    }

    @Test
    void itListensOnASocketThatNobodyElseMayUse() throws Exception {
        BundledRedis redis = result(BundledRedis.start(vertx, data));
        Path socket = Path.of(redis.url().substring("unix://".length()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                .isEqualTo("rwx------");
        result(redis.stop());
    }

    @Test
    void aLongPathFallsBackToAShortPrivateFolderThatIsRemovedAfterwards() throws Exception {
        Path deep = data.resolve("d".repeat(60)).resolve("e".repeat(60));
        BundledRedis redis = result(BundledRedis.start(vertx, deep));
        Path socket = Path.of(redis.url().substring("unix://".length()));
        assertThat(socket.startsWith(deep)).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                .isEqualTo("rwx------");
        remember(redis, "kept");
        result(redis.stop());
        assertThat(socket.getParent()).doesNotExist();
        assertThat(deep.resolve("redis").resolve("appendonlydir")).isDirectory();
    }

    @Test
    void aPlaceWithoutSocketsGetsALoopbackPortWithAPassword() throws Exception {
        Address address = Address.in(data, false);
        assertThat(address.url()).matches("redis://:[0-9a-f-]{36}@127\\.0\\.0\\.1:\\d+");
        RedisProcess process = RedisProcess.start(RedisBinary.in(data), data, address);
        eventually(() -> Files.exists(data.resolve("appendonlydir")));
        Store store = result(Store.open(vertx, RedisExtension.patient(address.url())));
        assertThat(result(store.answers())).isTrue();
        assertThatThrownBy(() ->
                        result(Store.open(vertx, RedisSettings.of(address.url().replaceAll(":[0-9a-f-]{36}@", "")))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("NOAUTH");
        result(store.close());
        process.stop();
    }

    @Test
    void aSecondAppOnTheSameFolderIsRefusedInOneLine() {
        BundledRedis redis = result(BundledRedis.start(vertx, data));
        assertThatThrownBy(() -> result(BundledRedis.start(vertx, data)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(
                        "another Rondvraag (process " + ProcessHandle.current().pid() + ")")
                .hasMessageContaining("RONDVRAAG_DATA")
                .hasMessageNotContaining("\n");
        assertThat(remember(redis, "alive")).isEqualTo("alive");
        result(redis.stop());
    }

    @Test
    void theRedisOfAKilledAppIsEndedAndWhatTheAppHadAcknowledgedIsThere() throws Exception {
        App app = App.start(data, "of the killed app");
        assertThatThrownBy(() -> result(BundledRedis.start(vertx, data)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("another Rondvraag (process " + app.pid() + ")");
        ProcessHandle orphan = app.redis();
        app.kill();
        assertThat(orphan.isAlive()).isTrue();

        BundledRedis redis = result(BundledRedis.start(vertx, data));
        assertThat(orphan.isAlive()).isFalse();
        assertThat(remember(redis, "new")).isEqualTo("of the killed app");
        result(redis.stop());
    }

    @Test
    void itIsStartedAnewHoweverOftenItIsKilled() {
        BundledRedis redis = result(BundledRedis.start(vertx, data));
        assertThat(remember(redis, "first")).isEqualTo("first");
        for (int i = 0; i < 3; i++) {
            long killed = redis.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            eventually(() -> redis.pid() != killed);
            assertThat(remember(redis, "other")).isEqualTo("first");
        }
        result(redis.stop());
    }

    @Test
    void aRedisThatCannotReadItsDataSaysWhy() throws Exception {
        Path folder = DataFolder.privateFolder(data.toRealPath().resolve("redis"));
        Files.createDirectories(folder.resolve("appendonlydir"));
        Files.writeString(folder.resolve("appendonlydir").resolve("appendonly.aof.manifest"), "nonsense\n");
        assertThatThrownBy(() -> result(BundledRedis.start(vertx, data)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("the bundled Redis ended at once")
                .hasMessageNotContaining("\n");

        Files.delete(folder.resolve("appendonlydir").resolve("appendonly.aof.manifest"));
        result(result(BundledRedis.start(vertx, data)).stop());
    }

    @Test
    void theBinaryIsChosenBySystemAndProcessor() {
        assertThat(RedisBinary.platform("Linux", "amd64")).isEqualTo("linux-amd64");
        assertThat(RedisBinary.platform("Linux", "aarch64")).isEqualTo("linux-arm64");
        assertThat(RedisBinary.platform("Mac OS X", "x86_64")).isEqualTo("darwin-amd64");
        assertThat(RedisBinary.platform("Mac OS X", "aarch64")).isEqualTo("darwin-arm64");
    }

    /** Keeps a secret if none is kept yet; returns the one kept. */
    private String remember(BundledRedis redis, String secret) {
        Store store = result(Store.open(vertx, RedisExtension.patient(redis.url())));
        Instance kept = result(store.instance(new Instance(secret, "hash"), Optional.empty()));
        result(store.close());
        return kept.secret();
    }
}
