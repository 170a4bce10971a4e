package org.rondvraag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dark, and more contrast, are written twice: once for what the system wishes, once for what someone chose. */
class TokensTest {
    @Test
    void darkIsTheSameByWishAndByChoice() throws IOException {
        assertThat(declarations(":root[data-theme=\"dark\"]"))
                .hasSizeGreaterThan(15)
                .isEqualTo(declarations(":root:not([data-theme=\"light\"])"));
    }

    @Test
    void moreContrastIsTheSameByWishAndByChoice() throws IOException {
        assertThat(declarations(":root:root[data-contrast=\"more\"]"))
                .hasSizeGreaterThan(5)
                .isEqualTo(declarations(":root:root {"));
    }

    private static List<String> declarations(String selector) throws IOException {
        String css = Files.readString(Path.of("webroot/css/tokens.css"));
        int open = css.indexOf('{', css.indexOf(selector) + selector.length() - 1);
        return css.substring(open + 1, css.indexOf('}', open))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
