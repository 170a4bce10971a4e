package org.rondvraag.room.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.TestServer;
import org.rondvraag.testing.Visitor;

class KeysTest {
    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aKeyLeadsToThePageOfItsRole() {
        assertThat(home(server.organiserKey())).isEqualTo("/organise");
        assertThat(home(server.keyOf("moderator"))).isEqualTo("/e/GENT22/desk");
        assertThat(home(server.keyOf("panelist"))).isEqualTo("/e/GENT22/panel");
        assertThat(home(server.keyOf("screen"))).isEqualTo("/e/GENT22/screen");
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        HttpResponse<String> answer = server.visitor().postForm("/keys", "key", server.organiserKey());

        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("rv_c=")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .containsIgnoringCase("Path=/")
                        .doesNotContainIgnoringCase("Secure"));
    }

    @Test
    void severalKeysAddUpInOneBrowser() {
        Visitor visitor = server.visitor(server.keyOf("screen"));
        assertThat(visitor.get("/e/GENT22/desk").statusCode()).isEqualTo(403);

        visitor.postForm("/keys", "key", server.keyOf("moderator"));

        assertThat(visitor.get("/e/GENT22/desk").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/e/GENT22/screen").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/organise").statusCode()).isEqualTo(403);
    }

    @Test
    void everyWrongKeyGetsTheSameAnswerAfterTheSameTime() {
        String key = server.keyOf("moderator");
        String nearly = key.substring(0, key.length() - 1) + (key.endsWith("x") ? "y" : "x");
        List<String> wrong =
                List.of("", "x", nearly, "NOWHERE-" + "a".repeat(24), "GENT22-" + "a".repeat(24), "é\u202e");
        List<String> bodies = wrong.stream().map(this::refusal).distinct().toList();

        assertThat(bodies).hasSize(1);
        assertThat(bodies.get(0))
                .contains("action=\"/keys\"", "aria-invalid=\"true\"", "class=\"error\" id=\"key-wrong\"");
    }

    private String refusal(String key) {
        long before = System.nanoTime();
        HttpResponse<String> answer = server.visitor().postForm("/keys", "key", key);
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        assertThat(answer.statusCode()).as(key).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(took).as(key).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        return answer.body();
    }

    @Test
    void guessingIsSlowedDownButTheRightKeyAlwaysGetsIn() {
        Visitor guesser = server.visitor();
        long before = System.nanoTime();
        HttpResponse<String> answer;
        int refused = 0;
        do {
            answer = guesser.postForm("/keys", "key", "wrong" + refused++);
            assertThat(answer.statusCode()).isIn(403, 429);
        } while (answer.statusCode() == 403);

        int oneInSixSeconds = (int) Duration.ofNanos(System.nanoTime() - before).toSeconds() / 6;
        assertThat(refused).isBetween(10, 12 + oneInSixSeconds);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(guesser.postForm("/keys", "key", server.organiserKey()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aForgedCookieOpensNothing() {
        Visitor organiser = server.visitor(server.organiserKey());
        String cookie = organiser.cookiesFor("/").split("; ")[0];
        String payload = cookie.substring(0, cookie.indexOf('.'));

        for (String forged : List.of(
                cookie.substring(0, cookie.length() - 1),
                payload.replace("organiser", "moderator") + cookie.substring(cookie.indexOf('.')),
                payload,
                "rv_c=organiser::0",
                "rv_c=")) {
            assertThat(withCookie(forged).statusCode()).as(forged).isEqualTo(403);
        }
        assertThat(withCookie(cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieOutlivesARestartAndWorksOnEveryNodeButNotForEver() {
        Visitor organiser = server.visitor(server.organiserKey());
        assertThat(organiser.movedTo(server.another().url()).get("/organise").statusCode())
                .isEqualTo(200);

        server.restart();
        assertThat(organiser.get("/organise").statusCode()).isEqualTo(200);

        server.moveTime(Duration.ofDays(31));
        assertThat(organiser.get("/organise").statusCode()).isEqualTo(403);
    }

    @Test
    void theKeyPageSendsNothingByItselfAndWorksWithoutScript() {
        HttpResponse<String> page = server.visitor().get("/k");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("method=\"post\" action=\"/keys\"", "name=\"key\"", "/js/key.js");
    }

    private HttpResponse<String> withCookie(String cookie) {
        return server.visitor()
                .send("/organise", java.net.http.HttpRequest.newBuilder().GET().header("Cookie", cookie));
    }

    private String home(String key) {
        HttpResponse<String> answer = server.visitor().postForm("/keys", "key", key);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
