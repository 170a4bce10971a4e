package org.rondvraag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rondvraag.store.RedisExtension.eventually;
import static org.rondvraag.store.RedisExtension.result;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Redis of the operator's own is accepted. */
class FitnessTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<RedisProcess> processes = new ArrayList<>();
    private Address address;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        address = Address.in(folder.toRealPath(), true);
        processes.add(RedisProcess.start(RedisBinary.in(folder), folder, address));
    }

    @AfterEach
    void stop() {
        processes.forEach(RedisProcess::stop);
        result(vertx.close());
    }

    @Test
    void aDurableRedisIsAccepted() {
        assertThat(opens(RedisSettings.of(address.url()))).isTrue();
    }

    @Test
    void aRedisWithoutAppendOnlyFileIsRefusedUnlessThatIsAccepted() {
        configure("appendonly", "no");
        assertThatThrownBy(() -> opens(RedisSettings.of(address.url())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("appendonly yes")
                .hasMessageContaining("RONDVRAAG_REDIS_UNSAFE")
                .hasMessageNotContaining("\n");
        assertThat(opens(RedisSettings.of(address.url()).unsafe(true))).isTrue();
    }

    @Test
    void aRedisThatEvictsIsRefusedUnlessThatIsAccepted() {
        configure("maxmemory-policy", "allkeys-lru");
        assertThatThrownBy(() -> opens(RedisSettings.of(address.url())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("allkeys-lru")
                .hasMessageContaining("noeviction");
        assertThat(opens(RedisSettings.of(address.url()).unsafe(true))).isTrue();
    }

    @Test
    void aReplicaIsRefused() {
        send(Request.cmd(Command.REPLICAOF).arg("127.0.0.1").arg(1));
        assertThatThrownBy(() -> opens(RedisSettings.of(address.url()).unsafe(true)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("replica");
    }

    @Test
    void aRedisThatIsStillLoadingItsDataIsWaitedFor() throws Exception {
        // It takes a millisecond for each command that it reads back, more on a busy machine, and answers LOADING after
        // 1,024.
        result(admin(client -> client.batch(IntStream.range(0, 1_100)
                .mapToObj(i -> Request.cmd(Command.SET).arg("key" + i).arg(i))
                .toList())));
        processes.get(0).stop();
        List<String> slow = new ArrayList<>(address.settings());
        slow.add("key-load-delay 1000");
        processes.add(RedisProcess.start(RedisBinary.in(folder), folder, new Address(address.url(), slow, null)));
        eventually(() -> Files.exists(folder.resolve("redis.sock")));
        assertThat(opens(RedisSettings.of(address.url()))).isTrue();
    }

    @Test
    void anOldRedisIsRefused() {
        for (String version : List.of("6.0.16", "5.0.14", "2.8.0", "")) {
            assertThatThrownBy(() -> Fitness.judge(info(version), true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("6.2");
        }
        for (String version : List.of("6.2.0", "7.0.15", "7.2.4", "8.10.1", "10.0.0")) {
            Fitness.judge(info(version), true);
        }
    }

    @Test
    void aWrongPasswordIsToldAndNeverShown() {
        configure("requirepass", "right");
        assertThatThrownBy(() -> opens(RedisSettings.of(address.url() + "?password=wrong-secret")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("WRONGPASS")
                .hasMessageNotContaining("wrong-secret");
        assertThat(RedisSettings.of("redis://me:wrong-secret@example.com:6379").toString())
                .isEqualTo("RedisSettings[redis://example.com:6379]");
    }

    private static Info info(String version) {
        return new Info(Map.of("redis_version", version, "role", "master"));
    }

    private boolean opens(RedisSettings settings) {
        Store store = result(Store.open(vertx, settings.timeout(RedisExtension.PATIENCE)));
        boolean answers = result(store.answers());
        result(store.close());
        return answers;
    }

    private void configure(String name, String value) {
        send(Request.cmd(Command.CONFIG).arg("SET").arg(name).arg(value));
    }

    private void send(Request request) {
        result(admin(client -> client.send(request)));
    }

    private <T> Future<T> admin(Function<Redis, Future<T>> deed) {
        assertThat(opens(RedisSettings.of(address.url()))).isTrue();
        Redis client = Redis.createClient(
                vertx, new RedisOptions().setConnectionString(address.url()).setMaxWaitingHandlers(3_000));
        return deed.apply(client).eventually(client::close);
    }
}
