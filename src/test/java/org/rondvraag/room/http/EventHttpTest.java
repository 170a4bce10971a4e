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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.testing.PageState;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.RawHttp;
import org.rondvraag.testing.TestServer;
import org.rondvraag.testing.Visitor;

class EventHttpTest {
    @RegisterExtension
    private static final TestServer server = TestServer.start();

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
            assertThat(PageState.of(page).getJsonObject("join").getString("url"))
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
    void whatPeopleWriteCannotEndTheBlockOfData() {
        String text = "Is </script><script>alert(1)</script> een vraag?";
        Visitor visitor = server.visitor();
        visitor.postForm("/e/GENT22/do", "do", "question.ask", "text", text);

        String page = visitor.get("/e/GENT22?own").body();
        assertThat(page).doesNotContain("<script>alert");
        assertThat(PageState.of(page)
                        .getJsonObject("me")
                        .getJsonObject("questions")
                        .encode())
                .contains(text);
    }

    @Test
    void theSocketGoesOnWhereThePageStopped() {
        Participant phone = Participant.join(server.url(), "GENT22");
        phone.state();
        JsonObject page = PageState.of(phone.visitor().get("/e/GENT22").body());

        assertThat(page.getString("epoch")).isEqualTo(phone.epoch());
        assertThat(page.getJsonObject("state").getJsonObject("event"))
                .isEqualTo(phone.state().getJsonObject("event"));
        phone.close();
    }

    private static String joinUrl(String... headers) {
        String page = RawHttp.get(server.port(), "/e/GENT22/screen", headers).body();
        return PageState.of(page).getJsonObject("join").getString("url");
    }

    private static String own(String cookie) {
        return server.visitor()
                .send("/e/GENT22?own", HttpRequest.newBuilder().GET().header("Cookie", cookie))
                .body();
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
