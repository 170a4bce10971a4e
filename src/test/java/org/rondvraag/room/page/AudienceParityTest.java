package org.rondvraag.room.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;
import org.rondvraag.web.Views;

/** The server and the browser make the same phone page of the same state, byte for byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudienceParityTest {
    /** Prints the regions of the page as {@code audience.hbs} puts them together. */
    private static final String PRINT = """
            async given => {
              const { state, page, language } = JSON.parse(given)
              const [{ audience }, { loadWords }, { render, useWords }] = await Promise.all(
                ['model/audience', 'lib/words', 'lib/templates', 'rarer'].map(name => import(`/js/${name}.js`)))
              const words = await loadWords(language)
              useWords(words)
              const model = audience(state, words, page)
              const part = (partial, of) => (of ? render(partial, of) : '')
              return render('audience-notices', model.turn) + '</div>\\n' + render('audience-notices', model.notices) + part('audience-now', model.now) + '<main>\\n'
                + part('audience-stage', model.stage)
                + model.polls.map(poll => render('audience-poll', poll)).join('')
                + part('audience-ask', model.ask) + part('audience-list', model.list)
                + part('audience-thumbs', model.thumbs)
            }""";

    private final Vertx vertx = Vertx.vertx();
    private final Messages messages = Messages.load();
    private final AudienceModel model = new AudienceModel(messages);
    private Views views;
    private ParityBrowser browser;

    @BeforeAll
    void open() throws IOException {
        views = new Views(vertx, messages);
        browser = new ParityBrowser();
    }

    @AfterAll
    void close() {
        browser.close();
        vertx.close();
    }

    static Stream<Arguments> states() {
        return PhoneStates.all().entrySet().stream()
                .flatMap(entry -> Stream.of(Language.values())
                        .map(language -> Arguments.of(entry.getKey(), language, entry.getValue())));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("states")
    void printsTheSame(String name, Language language, JsonObject given) throws IOException {
        Map<String, Object> tree = new HashMap<>(model.of(
                given.getJsonObject("state"), given.getJsonObject("page").copy().put("language", language.code())));
        tree.put("data", "{}");
        String server = regions(views.renderNow("audience", tree));
        Object both = browser.print(PRINT, given.copy().put("language", language.code()));
        assertThat(server).isEqualTo(both);
    }

    /** From one's turn to the anchors, without the languages, which only the server prints. */
    private static String regions(String page) {
        String from = page.substring(page.indexOf("<div id=\"turn\""), page.indexOf("<footer"));
        int thumbs = page.indexOf("<nav class=\"thumbs\"");
        return from + page.substring(thumbs, page.indexOf("</nav>", thumbs)) + "</nav>\n";
    }
}
