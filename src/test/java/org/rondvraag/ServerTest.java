package org.rondvraag;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.testing.RawHttp;
import org.rondvraag.testing.TestServer;
import org.rondvraag.testing.Visitor;

/** What holds for every answer, whatever the route. */
class ServerTest {
    @RegisterExtension
    private static final TestServer server = TestServer.start();

    @TestFactory
    List<DynamicTest> everyAnswerCarriesTheSecurityHeaders() {
        int port = server.port();
        String upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        String host = "Host: 127.0.0.1:" + port + "\r\n";
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("200 page", get("/"));
        requests.put("200 audience", get("/e/GENT22"));
        requests.put("200 state", get("/e/GENT22/state"));
        requests.put("200 health", get("/health/live"));
        requests.put("200 openapi", get("/api/openapi.json"));
        requests.put("200 robots", get("/robots.txt"));
        requests.put("303 redirect", get("/?code=gent%2022"));
        requests.put("403 desk", get("/e/GENT22/desk"));
        requests.put("403 organise", get("/organise"));
        requests.put("403 wrong key", post("/keys", "key=wrong", ""));
        requests.put("403 foreign origin", post("/keys", "key=wrong", "Origin: http://evil.example\r\n"));
        requests.put("404 path", get("/nowhere"));
        requests.put("404 code", get("/e/NOWHERE"));
        requests.put("404 asset", get("/a/0123456789ab/css/base.css"));
        requests.put("405 method", "DELETE /e/GENT22 HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");
        requests.put("403 key that is none", post("/keys", "key=" + "x".repeat(5_000), ""));
        requests.put("413 body", post("/keys", "key=" + "x".repeat(70_000), ""));
        requests.put("400 query", get("/?code=%zz"));
        requests.put("400 path", get("/e/%zz"));
        requests.put(
                "400 handshake with a query that is none",
                "GET /e/GENT22/live?as=%zz HTTP/1.1\r\n" + host + upgrade + "Origin: http://127.0.0.1:" + port
                        + "\r\n\r\n");
        requests.put("414 address", get("/" + "x".repeat(5_000)));
        requests.put("400 rubbish", "rubbish\r\n\r\n");
        requests.put(
                "403 handshake of a stranger",
                "GET /e/GENT22/live?as=audience HTTP/1.1\r\n" + host + upgrade + "Origin: http://evil.example\r\n\r\n");
        requests.put(
                "404 handshake nowhere",
                "GET /e/NOWHERE/live?as=audience HTTP/1.1\r\n" + host + upgrade + "Origin: http://127.0.0.1:" + port
                        + "\r\n\r\n");
        return requests.entrySet().stream()
                .map(request -> DynamicTest.dynamicTest(request.getKey(), () -> checkHeaders(port, request)))
                .toList();
    }

    private static void checkHeaders(int port, Map.Entry<String, String> request) {
        RawHttp.Answer answer = RawHttp.send(port, request.getValue());

        assertThat(answer.status()).isEqualTo(Integer.parseInt(request.getKey().substring(0, 3)));
        assertThat(answer.body()).as("words, not the name of a message").doesNotContain("error.");
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "same-origin")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsKey("permissions-policy")
                .hasEntrySatisfying(
                        "content-security-policy",
                        policy -> assertThat(policy)
                                .contains(
                                        "default-src 'none'",
                                        "frame-ancestors 'none'",
                                        "base-uri 'none'",
                                        "form-action 'self'")
                                .doesNotContain("unsafe"));
    }

    @Test
    void aRefusalIsAPageInThePersonsLanguage() {
        RawHttp.Answer page =
                RawHttp.get(server.port(), "/nowhere", "Host: x", "Accept-Language: it, de;q=0.8, en;q=0.5");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.headers().get("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.body()).contains("<html lang=\"de\">", "href=\"/\"", "Diese Seite gibt es nicht.");
    }

    @Test
    void aRefusalIsJsonForAProgram() {
        HttpResponse<String> answer =
                server.visitor().send("/nowhere", HttpRequest.newBuilder().GET().header("Accept", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(404);
        JsonObject reply = new JsonObject(answer.body());
        assertThat(reply.getBoolean("ok")).isFalse();
        assertThat(reply.getString("error")).isEqualTo("not_found");
        assertThat(reply.getString("message")).isNotBlank();
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        HttpResponse<String> answer =
                server.visitor().send("/keys", HttpRequest.newBuilder().GET());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
    }

    @Test
    void headIsAnsweredLikeGetWithoutTheBody() {
        Visitor visitor = server.visitor();
        HttpResponse<String> head =
                visitor.send("/e/GENT22", HttpRequest.newBuilder().method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isPresent();
        assertThat(visitor.send(
                                "/health/live",
                                HttpRequest.newBuilder().method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void metricsAreForThisMachineAndTheOrganiser() {
        int port = server.port();
        assertThat(RawHttp.get(port, "/metrics", "Host: x").body())
                .contains("rondvraag_sockets", "jvm_memory_used_bytes");
        assertThat(RawHttp.get(port, "/metrics", "Host: x", "X-Forwarded-For: 10.0.0.9")
                        .status())
                .isEqualTo(403);
        assertThat(RawHttp.get(
                                port,
                                "/metrics",
                                "Host: x",
                                "X-Forwarded-For: 10.0.0.9",
                                "Authorization: Bearer " + server.organiserKey())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theApiDescriptionNamesThisServer() {
        JsonObject description =
                new JsonObject(server.visitor().get("/api/openapi.json").body());

        assertThat(description.getJsonArray("servers").getJsonObject(0).getString("url"))
                .isEqualTo(server.url().toString());
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    }

    private static String post(String path, String body, String header) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header
                + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n" + body;
    }
}
