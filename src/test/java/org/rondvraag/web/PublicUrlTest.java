package org.rondvraag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicUrlTest {
    @Test
    void aLoopbackHostBecomesOneThatPhonesCanReach() {
        assertThat(url("0.0.0.0", "localhost")).isEqualTo("http://192.168.1.20:8080");
        assertThat(url("0.0.0.0", "127.0.0.1")).isEqualTo("http://192.168.1.20:8080");
        assertThat(url("0.0.0.0", "::1")).isEqualTo("http://192.168.1.20:8080");
        assertThat(url("0.0.0.0", "zaal.example")).isEqualTo("http://zaal.example:8080");
    }

    @Test
    void unlessOnlyThisMachineIsListenedTo() {
        assertThat(url("127.0.0.1", "localhost")).isEqualTo("http://localhost:8080");
        assertThat(url("::1", "::1")).isEqualTo("http://[::1]:8080");
    }

    @Test
    void orTheNetworkIsAbsent() {
        PublicUrl alone = new PublicUrl(Optional.empty(), "0.0.0.0", Optional::empty);

        assertThat(alone.of("http", "localhost", 8080)).isEqualTo("http://localhost:8080");
    }

    @Test
    void theUsualPortIsLeftOut() {
        PublicUrl url = new PublicUrl(Optional.empty(), "0.0.0.0", Optional::empty);

        assertThat(url.of("http", "zaal.example", 80)).isEqualTo("http://zaal.example");
        assertThat(url.of("https", "zaal.example", 443)).isEqualTo("https://zaal.example");
        assertThat(url.of("http", "zaal.example", -1)).isEqualTo("http://zaal.example");
        assertThat(url.of("http", "zaal.example", 443)).isEqualTo("http://zaal.example:443");
    }

    @Test
    void theConfiguredAddressIsBelievedAboveAll() {
        URI configured = URI.create("https://vragen.example.org");
        PublicUrl url = new PublicUrl(Optional.of(configured), "127.0.0.1", Optional::empty);

        assertThat(url.of("http", "localhost", 8080)).isEqualTo("https://vragen.example.org");
    }

    private static String url(String listensOn, String host) {
        return new PublicUrl(Optional.empty(), listensOn, () -> Optional.of("192.168.1.20")).of("http", host, 8080);
    }
}
