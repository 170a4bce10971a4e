package org.rondvraag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rondvraag.store.RedisSettings;
import org.rondvraag.testing.TestServer;

class HealthTest {
    @Test
    void readyMeansThatRedisAnswersAndTheProcessLivesEitherWay() throws Exception {
        try (TestServer server = TestServer.startImpatient()) {
            assertThat(awaitReady(server, 200)).contains("\"status\":\"ready\"");

            signal("STOP", server.redisPid());
            assertThat(awaitReady(server, 503)).contains("\"redis\":false");
            HttpResponse<String> live = server.visitor().get("/health/live");
            assertThat(live.statusCode()).isEqualTo(200);
            assertThat(new JsonObject(live.body()).getString("status")).isEqualTo("up");

            signal("CONT", server.redisPid());
            awaitReady(server, 200);
        }
    }

    /** Such as one on a disk that is busy because the whole machine starts. */
    @Test
    void aNodeStartsOnARedisThatWritesNothingForAWhile() {
        try (TestServer server = TestServer.startImpatient()) {
            long longer = RedisSettings.TIMEOUT.toMillis() * 3 / 2;
            Vertx vertx = Vertx.vertx();
            Redis.createClient(vertx, server.redisUrl())
                    .send(Request.cmd(Command.CLIENT).arg("PAUSE").arg(longer).arg("WRITE"))
                    .await();
            vertx.close().await();

            server.another().awaitReady();
        }
    }

    private static String awaitReady(TestServer server, int status) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        HttpResponse<String> answer = server.visitor().get("/health/ready");
        while (answer.statusCode() != status && System.nanoTime() < end) {
            answer = server.visitor().get("/health/ready");
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.body();
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process))
                        .start()
                        .waitFor())
                .isZero();
    }
}
