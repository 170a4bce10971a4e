package org.rondvraag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.Messages;

class ViewsTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void aPageHasItsLayoutItsLanguageAndNothingUnescaped() throws Exception {
        String page = views().renderNow(
                        "error",
                        Map.of(
                                "title", "<i>",
                                "message", "a < b & \"c\" 'd' `e` = f",
                                "language", "fr",
                                "assets", "/a/1",
                                "languages",
                                        List.of(Map.of(
                                                "code",
                                                "nl",
                                                "name",
                                                "Nederlands",
                                                "href",
                                                "?lang=nl",
                                                "current",
                                                false))));

        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"fr\">")
                .contains("<title>&lt;i&gt;, Rondvraag</title>")
                .contains("href=\"/a/1/css/audience.css\"")
                .contains("a &lt; b &amp; &quot;c&quot; &#x27;d&#x27; &#x60;e&#x60; &#x3D; f")
                .contains("<body class=\"phone\">")
                .contains(Messages.load().text(org.rondvraag.shared.Language.FR, "error.title"))
                .contains("hreflang=\"nl\"")
                .doesNotContain("{{")
                .endsWith("</html>\n");
    }

    private Views views() throws Exception {
        return new Views(vertx, Messages.load());
    }
}
