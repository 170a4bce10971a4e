package org.rondvraag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.RawHttp;
import org.rondvraag.testing.TestServer;

class AssetsTest {
    private static TestServer server;
    private static String base;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        Matcher link = Pattern.compile("/a/[A-Za-z0-9]+")
                .matcher(server.visitor().get("/").body());
        assertThat(link.find()).isTrue();
        base = link.group();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFileIsServedForEverUnderTheHashOfTheTree() {
        HttpResponse<String> css = server.visitor().get(base + "/css/base.css");

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(css.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(css.body()).contains("@layer base");
    }

    @Test
    void everyTypeIsNamedRightly() {
        assertThat(type("/js/key.js")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(type("/icons/icon.svg")).isEqualTo("image/svg+xml; charset=utf-8");
        assertThat(type("/messages/nl.json")).isEqualTo("application/json; charset=utf-8");
        assertThat(type("/icons/site.webmanifest")).isEqualTo("application/manifest+json; charset=utf-8");
    }

    @Test
    void itIsGzippedForWhoTakesThat() {
        RawHttp.Answer plain = RawHttp.get(server.port(), base + "/css/base.css", "Host: x");
        RawHttp.Answer small =
                RawHttp.get(server.port(), base + "/css/base.css", "Host: x", "Accept-Encoding: br, gzip");
        RawHttp.Answer unwanted =
                RawHttp.get(server.port(), base + "/css/base.css", "Host: x", "Accept-Encoding: gzip;q=0");

        assertThat(plain.headers()).doesNotContainKey("content-encoding").containsEntry("vary", "Accept-Encoding");
        assertThat(unwanted.headers()).doesNotContainKey("content-encoding");
        assertThat(small.headers()).containsEntry("content-encoding", "gzip");
        assertThat(length(small)).isLessThan(length(plain) / 2);
    }

    @Test
    void aKnownFileIsNotSentAgain() {
        String etag = server.visitor()
                .get(base + "/js/key.js")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> again = server.visitor()
                .send(base + "/js/key.js", HttpRequest.newBuilder().GET().header("If-None-Match", etag));

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void nothingElseIsServed() {
        for (String path : List.of(
                "/a/0123456789ab/css/base.css",
                base,
                base + "/",
                base + "/css",
                base + "/css/none.css",
                base + "/../openapi.json",
                base + "/%2e%2e/openapi.json",
                base + "/..%2fopenapi.json",
                base + "/css/../../demo/gent22.json",
                base + "/css/%5c..%5cbase.css",
                base + "//css/base.css",
                base + "/css/base.css%00")) {
            assertThat(RawHttp.get(server.port(), path, "Host: x").status())
                    .as(path)
                    .isIn(400, 404);
        }
    }

    private static int length(RawHttp.Answer answer) {
        return Integer.parseInt(answer.headers().get("content-length"));
    }

    private static String type(String path) {
        return server.visitor()
                .get(base + path)
                .headers()
                .firstValue("Content-Type")
                .orElseThrow();
    }
}
