package org.rondvraag.room.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
    private static final String HERE = "http://parity.test/";

    /** Prints the regions of the page as {@code audience.hbs} puts them together. */
    private static final String PRINT = """
            async given => {
              const { state, page, language } = JSON.parse(given)
              const [{ audience }, { loadWords }, { render, useWords }] = await Promise.all(
                ['model/audience', 'lib/words', 'lib/templates'].map(name => import(`/js/${name}.js`)))
              const words = await loadWords(language)
              useWords(words)
              const model = audience(state, words, page)
              const part = (partial, of) => (of ? render(partial, of) : '')
              return render('audience-notices', model) + part('audience-now', model.now) + '<main>\\n'
                + part('audience-stage', model.stage)
                + model.polls.map(poll => render('audience-poll', poll)).join('')
                + part('audience-ask', model.ask) + part('audience-list', model.list)
                + part('audience-thumbs', model.thumbs)
            }""";

    private final Vertx vertx = Vertx.vertx();
    private final Messages messages = Messages.load();
    private final AudienceModel model = new AudienceModel(messages);
    private Views views;
    private Playwright playwright;
    private Page browser;

    @BeforeAll
    void open() throws IOException {
        views = new Views(vertx, messages);
        playwright = Playwright.create();
        Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        browser = chromium.newPage();
        browser.route(HERE + "**", AudienceParityTest::serve);
        browser.navigate(HERE);
    }

    @AfterAll
    void close() {
        playwright.close();
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
        Object both = browser.evaluate(
                PRINT, given.copy().put("language", language.code()).encode());
        assertThat(server).isEqualTo(both);
    }

    /** From the notices to the anchors, without the languages, which only the server prints. */
    private static String regions(String page) {
        String from = page.substring(page.indexOf("<div id=\"notices\">"), page.indexOf("<footer"));
        int thumbs = page.indexOf("<nav class=\"thumbs\"");
        return from + page.substring(thumbs, page.indexOf("</nav>", thumbs)) + "</nav>\n";
    }

    private static void serve(Route route) {
        String path = route.request().url().substring(HERE.length());
        Route.FulfillOptions answer = new Route.FulfillOptions();
        if (path.isEmpty()) {
            route.fulfill(answer.setContentType("text/html")
                    .setBody("<!doctype html><script src=/js/vendor/handlebars.runtime.min.js></script>"
                            + "<script src=/js/templates.js></script>"));
            return;
        }
        String resource = path.startsWith("messages/")
                ? "/messages/" + path.substring(path.lastIndexOf('/') + 1)
                : "/webroot/" + path;
        try (InputStream in = AudienceParityTest.class.getResourceAsStream(resource)) {
            route.fulfill(answer.setContentType(path.endsWith(".js") ? "text/javascript" : "application/json")
                    .setBodyBytes(in.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
