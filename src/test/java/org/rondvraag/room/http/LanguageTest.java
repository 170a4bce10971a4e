package org.rondvraag.room.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.testing.TestServer;
import org.rondvraag.testing.Visitor;

/** Pages speak the language of their event, or the one chosen there; whoever asks by program is answered in their own. */
class LanguageTest {
    private static final Map<String, String> TOO_SHORT = Map.of(
            "nl",
            "minstens 3 tekens",
            "fr",
            "3 caractères",
            "de",
            "mindestens 3 Zeichen",
            "en",
            "at least 3 characters");

    @RegisterExtension
    private static final TestServer server = TestServer.start();

    @Test
    void thePageSpeaksTheLanguageOfTheEventWhateverTheBrowserPrefers() {
        for (String accepted : List.of("en-US,en;q=0.9", "fr", "ja", "*", "?", "")) {
            assertThat(page("/e/GENT22", accepted)).as(accepted).contains("<html lang=\"nl\">");
        }
        assertThat(server.visitor().get("/e/GENT22").body()).contains("<html lang=\"nl\">");
    }

    @Test
    void wherePagesBelongToNoEventTheySpeakWhatTheBrowserPrefers() {
        for (String language : List.of("nl", "fr", "de", "en")) {
            assertThat(page("/", "ja, " + language + "-XX;q=0.8, en;q=0.2"))
                    .contains("<html lang=\"" + language + "\">");
        }
        for (String none : List.of("ja", "*", "fr;q=0", "?", "")) {
            assertThat(page("/", none)).as(none).contains("<html lang=\"nl\">");
        }
    }

    @Test
    void aLanguageThatWasChosenIsRemembered() {
        Visitor visitor = server.visitor();
        for (String path : List.of("/e/GENT22?lang=de", "/e/GENT22", "/", "/e/GENT22?lang=xx")) {
            HttpResponse<String> page =
                    visitor.send(path, HttpRequest.newBuilder().GET().header("Accept-Language", "fr"));
            assertThat(page.body()).as(path).contains("<html lang=\"de\">");
        }
    }

    @Test
    void anotherLanguageIsOfTheSamePage() {
        Visitor organiser = server.visitor();
        organiser.postForm("/keys", "key", server.organiserKey());
        assertThat(organiser.get("/organise?event=GENT22&lang=fr").body())
                .contains("href=\"?event&#x3D;GENT22&amp;lang&#x3D;de\"");
        assertThat(server.visitor().get("/e/GENT22?own").body()).contains("href=\"?own&amp;lang&#x3D;de\"");
        assertThat(server.visitor().get("/e/GENT22").body()).contains("href=\"?lang&#x3D;de\"");
    }

    @Test
    void aRefusalIsInTheLanguageOfWhoeverAsked() {
        TOO_SHORT.forEach((language, words) -> {
            HttpRequest.Builder ask = HttpRequest.newBuilder()
                    .header("Accept-Language", language + "-BE")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            "{\"do\":\"question.ask\",\"question\":\"far-too-short\",\"text\":\"ab\"}"));
            JsonObject reply =
                    new JsonObject(server.visitor().send("/e/GENT22/do", ask).body());
            assertThat(reply.getString("message")).contains(words);
        });
    }

    private static String page(String path, String accepted) {
        return server.visitor()
                .send(path, HttpRequest.newBuilder().GET().header("Accept-Language", accepted))
                .body();
    }
}
