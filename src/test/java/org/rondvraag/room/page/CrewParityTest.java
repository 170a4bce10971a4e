package org.rondvraag.room.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;
import org.rondvraag.web.Views;

/** The server and the browser make the same desk, panel's monitor and projector of the same state, byte for byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrewParityTest {
    /** The blocks of a page, in the order in which its template puts them. */
    private static final String PRINT = """
            async given => {
              const { view, state, page } = JSON.parse(given)
              const [models, { loadWords }, { render, useWords }] = await Promise.all(
                [`model/${view}`, 'lib/words', 'lib/templates'].map(name => import(`/js/${name}.js`)))
              const words = await loadWords(page.language)
              useWords(words)
              const model = models[view](state, words, page)
              const folded = (list, { folded }) =>
                folded ? [render('desk-folded', { id: `${list}-folded`, folded })] : []
              if (view !== 'desk') return [render(`${view}-body`, model)]
              return [
                render('desk-head', model.head), render('desk-stage', model.stage), render('desk-incoming', model.incoming),
                ...model.incoming.rows.map(row => render('desk-incoming-entry', row)), ...folded('incoming', model.incoming),
                render('desk-list-head', model.listHead), render('desk-list-note', model.list),
                ...model.list.rows.flatMap(row =>
                  row.line ? [render('desk-entry', row), render('desk-line', row)] : [render('desk-entry', row)]),
                ...folded('ranked', model.list),
                ...['copy', 'poll', 'run', 'panel', 'announce', 'activity', 'foot']
                  .map(name => render(`desk-${name}`, model[name]))
              ]
            }""";

    private final Vertx vertx = Vertx.vertx();
    private final Messages messages = Messages.load();
    private final Map<String, PageModel> models = Map.of(
            "desk", new DeskModel(messages), "panel", new PanelModel(messages), "screen", new ScreenModel(messages));
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
        Stream<Arguments> days = CrewStates.all().entrySet().stream()
                .flatMap(given -> Stream.of("desk", "panel", "screen")
                        .flatMap(view -> Stream.of(Language.values())
                                .map(language -> Arguments.of(given.getKey(), view, language, given.getValue()))));
        Stream<Arguments> polls = CrewStates.polls().entrySet().stream()
                .flatMap(given -> Stream.of("desk", "screen")
                        .map(view -> Arguments.of(given.getKey(), view, Language.FR, given.getValue())));
        return Stream.concat(days, polls);
    }

    @ParameterizedTest(name = "{0}: {1} in {2}")
    @MethodSource("states")
    void printsTheSame(String name, String view, Language language, JsonObject state) throws IOException {
        printsTheSame(view, state, CrewStates.page(language.code()));
    }

    @ParameterizedTest(name = "{0} hours early")
    @ValueSource(ints = {2, 90})
    void printsTheSameBeforeAnItemBegins(int hours) throws IOException {
        for (JsonObject state : CrewStates.all().values()) {
            JsonObject page = CrewStates.page("de");
            page.put("now", page.getLong("now") - hours * 3_600_000L);
            printsTheSame("desk", state, page);
            printsTheSame("panel", state, page);
        }
    }

    /** Whose key opens the desk too; who has a panelist's key; at each stage of the day. */
    @ParameterizedTest(name = "{0}: the chair''s panel in {1}")
    @MethodSource("chairs")
    void printsTheSameForAChair(String role, Language language) throws IOException {
        JsonObject you =
                new JsonObject().put("name", "Joris Voets").put("role", role).put("person", "p4");
        for (JsonObject state : CrewStates.all().values()) {
            printsTheSame("panel", state, CrewStates.page(language.code()).put("you", you));
        }
    }

    static Stream<Arguments> chairs() {
        return Stream.of("moderator", "panelist")
                .flatMap(role -> Stream.of(Language.values()).map(language -> Arguments.of(role, language)));
    }

    private void printsTheSame(String view, JsonObject state, JsonObject page) throws IOException {
        Map<String, Object> tree = new HashMap<>(models.get(view).of(state, page));
        tree.put("data", "{}");
        String server = views.renderNow(view, tree);
        Object blocks = browser.print(
                PRINT, new JsonObject().put("view", view).put("state", state).put("page", page));
        int from = 0;
        for (Object block : (List<?>) blocks) {
            assertThat(server.substring(from)).contains((String) block);
            from = server.indexOf((String) block, from) + ((String) block).length();
        }
        assertThat(server.substring(server.indexOf("<body")))
                .doesNotContain("undefined")
                .doesNotContainPattern("\\b(desk|panel|screen)\\.[a-z]");
    }
}
