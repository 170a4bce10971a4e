package org.rondvraag.room.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;
import org.rondvraag.web.Views;

/** The organiser's pages, as they are printed. */
class OrganiseModelTest {
    private static final String KEY = "GENT22-aB3dE5gH7jK9mN1pQ3sT5v";

    private final Vertx vertx = Vertx.vertx();
    private final Messages messages = Messages.load();

    @AfterEach
    void close() {
        vertx.close();
    }

    @ParameterizedTest
    @EnumSource
    void speaksEachLanguage(Language language) throws IOException {
        String page = print(state(), page(language));
        assertThat(page.substring(page.indexOf("<body"))).doesNotContainPattern("\\borganise\\.[a-z]");
    }

    @Test
    void showsTheLinkOfANewKeyOnlyRightAfterItWasMade() throws IOException {
        JsonObject made = new JsonObject().put("do", "crew.invite").put("key", KEY);
        assertThat(print(state(), page(Language.EN).put("reply", made))).contains("https://r.example/k#" + KEY);
        assertThat(print(state(), page(Language.EN))).doesNotContain(KEY, "/k#");
    }

    @Test
    void listsTheKeysThatHold() throws IOException {
        assertThat(print(state(), page(Language.EN)))
                .contains("Nele")
                .contains("name=\"crew\" value=\"c1\"")
                .doesNotContain("Gone");
    }

    @Test
    void offersEachItemItsFormFilledIn() throws IOException {
        assertThat(print(state(), page(Language.EN)))
                .contains("name=\"do\" value=\"item.update\"")
                .contains("name=\"item\" value=\"i8\"")
                .contains("type=\"datetime-local\" value=\"2022-06-21T12:00\"")
                .contains("name=\"people\" value=\"p2\" checked");
    }

    @Test
    void theCurrentItemCannotBeDeleted() throws IOException {
        String page = print(state(), page(Language.EN));
        assertThat(deletions(page)).contains("i9").doesNotContain("i8");
    }

    @Test
    void tellsWhyTheLastFormWasRefused() throws IOException {
        JsonObject refusal = new JsonObject().put("message", "That is <too> long.");
        assertThat(print(state(), page(Language.EN).put("refusal", refusal))).contains("That is &lt;too&gt; long.");
    }

    @Test
    void saysSoWhenThereIsNoEvent() throws IOException {
        JsonObject none = new JsonObject().put("events", new JsonArray());
        JsonObject page = page(Language.EN);
        page.remove("code");
        assertThat(print(none, page)).contains("There is no event on this server yet.");
    }

    private static JsonObject state() {
        return new JsonObject()
                .put(
                        "events",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("code", "GENT22")
                                        .put("title", "Study day")
                                        .put("start", "2022-06-21T09:00")
                                        .put("here", 3)))
                .put("event", CrewStates.all().get("the day"))
                .put(
                        "crew",
                        new JsonArray()
                                .add(member("c1", "Nele").put("valid", true))
                                .add(member("c2", "Gone").put("valid", false)));
    }

    private static JsonObject member(String id, String name) {
        return new JsonObject()
                .put("id", id)
                .put("role", "moderator")
                .put("name", name)
                .put("until", 1655892000000L);
    }

    private static JsonObject page(Language language) {
        return CrewStates.page(language.code()).put("base", "https://r.example");
    }

    private String print(JsonObject state, JsonObject page) throws IOException {
        Map<String, Object> tree = new HashMap<>(new OrganiseModel(messages).of(state, page));
        return new Views(vertx, messages).renderNow("organise", tree);
    }

    private static String deletions(String page) {
        StringBuilder found = new StringBuilder();
        for (String form : page.split("<form")) {
            if (form.contains("value=\"item.delete\"")) {
                found.append(form, 0, form.indexOf("</form>"));
            }
        }
        return found.toString();
    }
}
