package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rondvraag.testing.TestServer;

/** What a phone on bad Wi-Fi has to fetch before it can take part, as it travels: the page and all that it names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeightTest {
    private static final int MOST = 50_000;
    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/a/[^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void thePhonesPageIsLight() throws Exception {
        HttpResponse<byte[]> page = get("/e/" + TestServer.EVENT);
        Set<String> named = named(text(page));
        assertThat(named).hasSizeGreaterThan(20).anyMatch(path -> path.endsWith("/js/audience.js"));
        int weight = page.body().length;
        for (String path : named) {
            HttpResponse<byte[]> file = get(path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            weight += file.body().length;
        }
        assertThat(weight).as("bytes of the page and %d files", named.size()).isLessThanOrEqualTo(MOST);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> page) throws IOException {
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(page.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> named(String page) {
        Set<String> named = new TreeSet<>();
        Matcher matcher = NAMED.matcher(page);
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        return named;
    }
}
