package org.rondvraag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LeanTest {
    @Test
    void wholeLinesOfCommentAndIndentationGo() {
        String source =
                "/** Why.\n * More. */\nexport const a = 1 // stays\n\n  // goes\n  const b = 'http://x' /* stays */\n";
        assertThat(file("js/a.js", source))
                .isEqualTo("export const a = 1 // stays\nconst b = 'http://x' /* stays */\n");
    }

    @Test
    void aLineThatGoesOnIsOne() {
        String source = "const a = b\n  ? [\n      c // why\n    ]\n  : d\n\nx()\n;[1].map(f)\n";
        assertThat(file("js/a.js", source)).isEqualTo("const a = b? [\nc // why\n]: d\nx()\n;[1].map(f)\n");
    }

    @Test
    void styleSheetsKeepOnlyTheSpaceThatMeansSomething() {
        String source = ".a > .b, .c :hover {\n  content: \"; , {\";\n  margin: 0 1px;\n}\n";
        assertThat(file("css/a.css", source)).isEqualTo(".a>.b,.c :hover{content:\"; , {\";margin:0 1px}");
    }

    @Test
    void vendoredFilesKeepTheirLicenceLines() {
        assertThat(file("js/vendor/a.js", "/* licence */\n  x()\n")).isEqualTo("/* licence */\n  x()\n");
    }

    @Test
    void aPhoneGetsTheWordsOfItsOwnPages() {
        byte[] all = "{\"ask.send\":\"Verstuur\",\"desk.head\":\"Balie\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(Lean.messages(all), StandardCharsets.UTF_8)).isEqualTo("{\"ask.send\":\"Verstuur\"}");
    }

    private static String file(String name, String source) {
        return new String(Lean.file(name, source.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
