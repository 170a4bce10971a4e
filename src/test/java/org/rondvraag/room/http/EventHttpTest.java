package org.rondvraag.room.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.RawHttp;
import org.rondvraag.testing.TestServer;
import org.rondvraag.testing.Visitor;

class EventHttpTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCodeIsUnderstoodHoweverItIsTyped() {
        for (String typed : List.of("GENT22", "gent22", " gent 22 ", "Gent-22", "GENTZ2", "gentzz", "ＧＥＮＴ２２")) {
            HttpResponse<String> answer =
                    server.visitor().get("/?code=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(typed).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).as(typed).contains("/e/GENT22");
        }
    }

    @Test
    void anUnknownCodeIsExplainedWhereItCanBeTypedAgain() {
        for (String path : List.of("/?code=NOWHERE", "/e/NOWHERE", "/e/NOWHERE?own", "/e/NOWHERE/desk", "/e/%3Cb%3E")) {
            HttpResponse<String> answer =
                    server.visitor().send(path, HttpRequest.newBuilder().GET().header("Accept-Language", "fr"));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body())
                    .as(path)
                    .contains("<html lang=\"fr\">", "role=\"alert\"", "name=\"code\"")
                    .doesNotContain("<b>");
        }
    }

    @Test
    void aCodeInLowerCaseOrWithLookAlikesLeadsToTheOneAddress() {
        for (String typed : List.of("gent22", "GENT%2022", "GENTZZ", "6ENT2Z")) {
            HttpResponse<String> answer = server.visitor().get("/e/" + typed + "?lang=fr");
            assertThat(answer.statusCode()).as(typed).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).as(typed).contains("/e/GENT22?lang=fr");
        }
    }

    @Test
    void theAudiencePageIsTheSameForAllAndGivesEachACookieOnce() {
        Visitor one = server.visitor();
        HttpResponse<String> first = one.get("/e/GENT22");
        HttpResponse<String> again = one.get("/e/GENT22");

        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(first.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("rv_p=")
                        .contains("Path=/e/GENT22")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax"));
        assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(server.visitor().get("/e/GENT22").headers().allValues("Set-Cookie"))
                .isNotEqualTo(first.headers().allValues("Set-Cookie"));
        assertThat(first.body()).doesNotContain(one.cookiesFor("/e/GENT22").substring("rv_p=".length()));
    }

    @Test
    void theStateIsSentOnceAndGzipped() throws IOException {
        Visitor visitor = server.visitor();
        HttpResponse<String> plain = visitor.get("/e/GENT22/state");
        String etag = plain.headers().firstValue("ETag").orElseThrow();
        JsonObject body = new JsonObject(plain.body());
        assertThat(body.fieldNames()).containsExactlyInAnyOrder("epoch", "rev", "state");

        HttpResponse<String> known = visitor.send(
                "/e/GENT22/state?as=audience", HttpRequest.newBuilder().GET().header("If-None-Match", etag));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();

        HttpResponse<byte[]> gzipped = gzipped("/e/GENT22/state");
        assertThat(gzipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new JsonObject(unzipped(gzipped.body()))
                        .getJsonObject("state")
                        .getJsonObject("event"))
                .isEqualTo(body.getJsonObject("state").getJsonObject("event"));
        assertThat(visitor.get("/e/GENT22/state?as=nobody").statusCode()).isEqualTo(400);
    }

    @Test
    void whoWritesAndThenReadsFindsWhatWasWritten() {
        Visitor desk = server.visitor(server.organiserKey());
        for (int i = 0; i < 10; i++) {
            String text = "Mededeling " + i;
            HttpResponse<String> done = desk.postJson(
                    "/e/GENT22/do",
                    new JsonObject().put("do", "announce").put("as", "desk").put("text", text));
            JsonObject read =
                    new JsonObject(server.visitor().get("/e/GENT22/state").body());

            assertThat(read.getLong("rev")).isGreaterThanOrEqualTo(new JsonObject(done.body()).getLong("rev"));
            assertThat(read.getJsonObject("state").getJsonObject("event").getString("announcement"))
                    .isEqualTo(text);
        }
    }

    @Test
    void aCommandIsPostedAsJsonAndAnsweredAsOnTheSocket() {
        Visitor visitor = server.visitor();
        JsonObject ask =
                new JsonObject().put("id", "c1").put("do", "question.ask").put("text", "Wat kost dat?");
        HttpResponse<String> asked = visitor.postJson("/e/GENT22/do", ask.copy().put("question", "post-json-1"));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(asked.body()))
                .contains(Map.entry("type", "reply"), Map.entry("re", "c1"), Map.entry("ok", true));

        assertThat(refused(visitor, ask.copy().put("question", "post-json-2").put("text", "")))
                .isEqualTo("400 invalid");
        assertThat(refused(visitor, ask.copy().put("do", "question.fly"))).isEqualTo("400 invalid");
        assertThat(refused(visitor, ask.copy().put("do", 7))).isEqualTo("400 invalid");
        assertThat(refused(visitor, ask.copy().put("do", "question.approve").put("question", "post-json-1")))
                .isEqualTo("403 forbidden");
        assertThat(refused(visitor, ask.copy().put("as", "desk"))).isEqualTo("403 forbidden");
        assertThat(refused(
                        visitor,
                        new JsonObject()
                                .put("do", "question.upvote")
                                .put("question", "not-there-at-all")
                                .put("on", true)))
                .isEqualTo("404 not_found");
        assertThat(refused(server.visitor(), ask.copy().put("question", "post-json-1")))
                .isEqualTo("409 conflict");
    }

    @Test
    void whatIsNoCommandIsRefused() {
        assertThat(post("application/json", "{")).isEqualTo(400);
        assertThat(post("application/json", "[]")).isEqualTo(400);
        assertThat(post("application/json", "")).isEqualTo(400);
        assertThat(post("application/json", "{\"id\":7,\"do\":\"question.ask\"}"))
                .isEqualTo(400);
        assertThat(post("application/json", "{\"do\":\"question.ask\",\"text\":\"" + "x".repeat(17_000) + "\"}"))
                .isEqualTo(400);
        assertThat(post("application/json", "{\"do\":\"question.ask\",\"text\":\"" + "x".repeat(300_000) + "\"}"))
                .isEqualTo(400);
        assertThat(post("text/plain", "{\"do\":\"question.ask\"}")).isEqualTo(415);
        assertThat(post("multipart/form-data; boundary=x", "--x--")).isEqualTo(415);
    }

    @Test
    void aFormLeadsToOnesOwnPageWhichTellsWhatBecameOfIt() {
        Visitor visitor = server.visitor();
        HttpResponse<String> asked = visitor.postForm(
                "/e/GENT22/do", "do", "question.ask", "as", "audience", "text", "Een vraag per formulier");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).contains("/e/GENT22?own");

        HttpResponse<String> own = visitor.get("/e/GENT22?own");
        assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(own.body()).contains("Een vraag per formulier");
        assertThat(server.visitor().get("/e/GENT22?own").body()).doesNotContain("Een vraag per formulier");
    }

    @Test
    void aRefusedFormIsExplainedOnceWithWhatWasTyped() {
        Visitor visitor = server.visitor();
        String typed = "Te lang ".repeat(90);
        HttpResponse<String> refused = visitor.postForm("/e/GENT22/do", "do", "question.ask", "text", typed);
        assertThat(refused.statusCode()).isEqualTo(303);

        JsonObject told = data(visitor.get("/e/GENT22?own").body()).getJsonObject("refusal");
        assertThat(told.getString("error")).isEqualTo("invalid");
        assertThat(told.getString("field")).isEqualTo("text");
        assertThat(told.getString("message")).contains("500");
        assertThat(told.getJsonObject("values").getString("text")).isEqualTo(typed);

        assertThat(data(visitor.get("/e/GENT22?own").body()).getJsonObject("refusal"))
                .isNull();
    }

    @Test
    void whatAFormDidIsSeenOnWhicheverNodeThePageComesFrom() {
        TestServer other = server.another();
        Visitor visitor = server.visitor();
        visitor.get("/e/GENT22?own");
        for (int i = 0; i < 5; i++) {
            String text = "Een vraag door de muur, nummer " + i;
            visitor.postForm("/e/GENT22/do", "do", "question.ask", "as", "audience", "text", text);
            assertThat(visitor.movedTo(other.url()).get("/e/GENT22?own").body()).contains(text);
        }
    }

    @Test
    void aFormOfTheDeskLeadsBackToTheDesk() {
        Visitor moderator = server.visitor(server.keyOf("moderator"));
        HttpResponse<String> refused = moderator.postForm(
                "/e/GENT22/do", "do", "question.approve", "as", "desk", "question", "not-there-at-all");
        assertThat(refused.headers().firstValue("Location")).contains("/e/GENT22/desk?own");

        assertThat(data(moderator.get("/e/GENT22?own").body()).getJsonObject("refusal"))
                .isNull();
        assertThat(data(moderator.get("/e/GENT22/desk?own").body())
                        .getJsonObject("refusal")
                        .getString("error"))
                .isEqualTo("not_found");
    }

    @Test
    void aForgedTaleOfAFormIsNotTold() {
        Visitor visitor = server.visitor();
        visitor.postForm("/e/GENT22/do", "do", "question.ask", "text", "x");
        String cookies = visitor.cookiesFor("/e/GENT22").replaceFirst("rv_f=.", "rv_f=x");

        HttpResponse<String> page = server.visitor()
                .send("/e/GENT22?own", HttpRequest.newBuilder().GET().header("Cookie", cookies));

        assertThat(data(page.body()).getJsonObject("refusal")).isNull();
    }

    @Test
    void aForgedParticipantIsANewcomer() {
        Visitor visitor = server.visitor();
        visitor.postForm("/e/GENT22/do", "do", "question.ask", "text", "Wie ben ik eigenlijk?");
        String cookie = visitor.cookiesFor("/e/GENT22");
        assertThat(own(cookie)).contains("Wie ben ik eigenlijk?");

        assertThat(own(cookie.substring(0, cookie.length() - 1) + "_")).doesNotContain("Wie ben ik eigenlijk?");
        String id = cookie.substring(cookie.indexOf("rv_p=") + 5).split("\\.")[0];
        assertThat(own("rv_p=" + id)).doesNotContain("Wie ben ik eigenlijk?");
    }

    @Test
    void thePageTellsTheAddressThatPeopleCanReach() {
        Visitor screen = server.visitor(server.keyOf("screen"));
        String cookie = "Cookie: " + screen.cookiesFor("/e/GENT22/screen");

        assertThat(joinUrl(cookie, "Host: zaal.example:8081")).isEqualTo("http://zaal.example:8081/e/GENT22");
        assertThat(joinUrl(cookie, "Host: zaal.example", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https"))
                .isEqualTo("http://zaal.example/e/GENT22");
        try (TestServer named = TestServer.start(Map.of("RONDVRAAG_PUBLIC_URL", "https://vragen.example.org"))) {
            String there = "Cookie: " + named.visitor(named.keyOf("screen")).cookiesFor("/e/GENT22/screen");
            String page = RawHttp.get(named.port(), "/e/GENT22/screen", "Host: node1:8080", there)
                    .body();
            assertThat(data(page).getJsonObject("join").getString("url"))
                    .isEqualTo("https://vragen.example.org/e/GENT22");
            assertThat(RawHttp.get(named.port(), "/e/GENT22", "Host: vragen.example.org")
                            .headers()
                            .get("set-cookie"))
                    .containsIgnoringCase("Secure");
            assertThat(RawHttp.get(named.port(), "/e/GENT22", "Host: 10.0.0.5:8080")
                            .headers()
                            .get("set-cookie"))
                    .doesNotContainIgnoringCase("Secure");
            assertThat(RawHttp.get(named.port(), "/e/GENT22", "Host: 10.0.0.5:8080", "X-Forwarded-Proto: https")
                            .headers()
                            .get("set-cookie"))
                    .containsIgnoringCase("Secure");
        }
    }

    @Test
    void theSocketGoesOnWhereThePageStopped() {
        Participant phone = Participant.join(server.url(), "GENT22");
        phone.state();
        JsonObject page = data(phone.visitor().get("/e/GENT22").body());

        assertThat(page.getString("epoch")).isEqualTo(phone.epoch());
        assertThat(page.getJsonObject("state").getJsonObject("event"))
                .isEqualTo(phone.state().getJsonObject("event"));
        phone.close();
    }

    private static String joinUrl(String... headers) {
        String page = RawHttp.get(server.port(), "/e/GENT22/screen", headers).body();
        return data(page).getJsonObject("join").getString("url");
    }

    private static String own(String cookie) {
        return server.visitor()
                .send("/e/GENT22?own", HttpRequest.newBuilder().GET().header("Cookie", cookie))
                .body();
    }

    private static JsonObject data(String page) {
        String open = "id=\"state\">";
        int start = page.indexOf(open) + open.length();
        return new JsonObject(page.substring(start, page.indexOf("</script>", start)));
    }

    private static String refused(Visitor visitor, JsonObject command) {
        HttpResponse<String> answer = visitor.postJson("/e/GENT22/do", command);
        JsonObject reply = new JsonObject(answer.body());
        assertThat(reply.getBoolean("ok")).isFalse();
        assertThat(reply.getString("message")).isNotBlank().doesNotContain("error.");
        return answer.statusCode() + " " + reply.getString("error");
    }

    private static int post(String type, String body) {
        return server.visitor()
                .send(
                        "/e/GENT22/do",
                        HttpRequest.newBuilder()
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static HttpResponse<byte[]> gzipped(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unzipped(byte[] bytes) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
