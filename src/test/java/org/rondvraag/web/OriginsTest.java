package org.rondvraag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rondvraag.testing.RawHttp;
import org.rondvraag.testing.TestServer;

/** Which Origin may open a socket and which may post, at a server whose public address is https://vragen.example.org. */
class OriginsTest {
    private static final String PUBLIC = "https://vragen.example.org";

    @RegisterExtension
    private static final TestServer server = TestServer.start(Map.of("RONDVRAAG_PUBLIC_URL", PUBLIC));

    static Stream<Arguments> origins() {
        return Stream.of(
                Arguments.of("zaal.example:8080", "http://zaal.example:8080", true),
                Arguments.of("ZAAL.example:8080", "http://zaal.example:8080", true),
                Arguments.of("zaal.example", "http://zaal.example", true),
                Arguments.of("zaal.example", "http://zaal.example:80", true),
                Arguments.of("zaal.example", "https://zaal.example", true),
                Arguments.of("[::1]:8080", "http://[::1]:8080", true),
                Arguments.of("node1:8080", PUBLIC, true),
                Arguments.of("node1:8080", PUBLIC + ":443", true),
                Arguments.of("node1:8080", "http://vragen.example.org:443", true),
                Arguments.of("node1:8080", "http://vragen.example.org", false),
                Arguments.of("node1:8080", PUBLIC + ":8443", false),
                Arguments.of("node1:8080", PUBLIC + ".evil.example", false),
                Arguments.of("node1:8080", "https://evil-vragen.example.org", false),
                Arguments.of("zaal.example:8080", "http://zaal.example", false),
                Arguments.of("zaal.example:8080", "http://zaal.example:8081", false),
                Arguments.of("zaal.example:8080", "https://zaal.example", false),
                Arguments.of("zaal.example", "http://zaal.example:8080", false),
                Arguments.of("zaal.example:8080", "ftp://zaal.example:8080", false),
                Arguments.of("zaal.example:8080", "zaal.example:8080", false),
                Arguments.of("zaal.example:8080", "http://evil.example:8080", false),
                Arguments.of("zaal.example:8080", "null", false),
                Arguments.of("zaal.example:8080", "", false));
    }

    @ParameterizedTest
    @MethodSource("origins")
    void onlyOurOwnHostAndPortMaySpeakForAPerson(String host, String origin, boolean ours) {
        assertThat(handshake("Host: " + host, "Origin: " + origin)).isEqualTo(ours ? 101 : 403);
        assertThat(post("Host: " + host, "Origin: " + origin)).isEqualTo(ours ? 303 : 403);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void withoutAnOriginTheBrowsersWordOnTheSiteDecidesAPost(List<String> headers, int status) {
        assertThat(post(Stream.concat(Stream.of("Host: zaal.example"), headers.stream())
                        .toArray(String[]::new)))
                .isEqualTo(status);
    }

    static Stream<Arguments> sites() {
        return Stream.of(
                Arguments.of(List.of(), 303),
                Arguments.of(List.of("Sec-Fetch-Site: same-origin"), 303),
                Arguments.of(List.of("Sec-Fetch-Site: none"), 303),
                Arguments.of(List.of("Sec-Fetch-Site: same-site"), 403),
                Arguments.of(List.of("Sec-Fetch-Site: cross-site"), 403));
    }

    @org.junit.jupiter.api.Test
    void aSocketWithoutAnOriginIsRefused() {
        assertThat(handshake("Host: zaal.example")).isEqualTo(403);
    }

    private static int post(String... headers) {
        return RawHttp.post(server.port(), "/keys", "key=" + server.organiserKey(), headers)
                .status();
    }

    private static int handshake(String... headers) {
        String request = "GET /e/GENT22/live?as=audience HTTP/1.1\r\n" + String.join("\r\n", headers)
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        return RawHttp.status(server.port(), request);
    }
}
