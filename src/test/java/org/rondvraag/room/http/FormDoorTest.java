package org.rondvraag.room.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.TestServer;
import org.rondvraag.testing.Visitor;

/** Forms, sent by browsers without scripts: whatever was wrong is told on the page that they lead to. */
class FormDoorTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFormOfAnotherRoleIsRefusedOnOnesOwnPage() {
        assertThat(refused("do", "question.approve", "question", "not-there-at-all"))
                .isEqualTo("forbidden");
        assertThat(refused("do", "question.approve", "as", "desk", "question", "not-there-at-all"))
                .isEqualTo("forbidden");
        assertThat(refused("do", "question.ask", "as", "king", "text", "Mag dit?"))
                .isEqualTo("invalid");
        assertThat(refused("do", "x".repeat(50), "text", "Wat is dit?")).isEqualTo("invalid");
    }

    @Test
    void aFormTooLargeForAPhoneIsRefusedOnOnesOwnPage() {
        assertThat(refused("do", "question.ask", "text", "x".repeat(16_400))).isEqualTo("invalid");
        assertThat(refused("do", "question.ask", "text", "x".repeat(100_000))).isEqualTo("invalid");
    }

    @Test
    void aFormWithoutWordsIsToldHowManyThereMustBe() {
        for (String nothing : List.of("", " ", "\u200B")) {
            Visitor visitor = server.visitor();
            visitor.postForm("/e/GENT22/do", "do", "question.ask", "text", nothing);
            assertThat(visitor.get("/e/GENT22?own").body()).contains("minstens 3 tekens");
        }
    }

    @Test
    void whatItsEncodingAddsToAFormIsNotCounted() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
        Visitor visitor = server.visitor();
        visitor.postForm("/e/GENT22/do", "do", "question.ask", "text", family.repeat(500));

        assertThat(visitor.get("/e/GENT22?own").body()).contains(family.repeat(500));
    }

    @Test
    void theServerMakesTheIdOfWhatAFormMakes() {
        Visitor desk = server.visitor(server.organiserKey());
        desk.postForm("/e/GENT22/do", "as", "desk", "do", "question.floor", "text", "Hardop in de zaal gevraagd?");
        desk.postForm(
                "/e/GENT22/do",
                "as",
                "desk",
                "do",
                "poll.create",
                "type",
                "choice",
                "title",
                "Per formulier gemaakt",
                "options",
                "Ja",
                "options",
                "Nee");

        JsonObject state = new JsonObject(desk.get("/e/GENT22/state?as=desk").body()).getJsonObject("state");
        assertThat(named(state.getJsonObject("questions"), "text", "Hardop in de zaal gevraagd?"))
                .matches("[A-Za-z0-9_-]{12}");
        assertThat(named(state.getJsonObject("polls"), "title", "Per formulier gemaakt"))
                .matches("[A-Za-z0-9_-]{12}");
    }

    @Test
    void aClientMakesAnIdOfFullLengthForANewPoll() {
        JsonObject create = new JsonObject()
                .put("do", "poll.create")
                .put("as", "desk")
                .put("type", "words")
                .put("title", "In één woord?");
        Visitor desk = server.visitor(server.organiserKey());

        assertThat(desk.postJson("/e/GENT22/do", create.copy().put("poll", "seven-7"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.postJson("/e/GENT22/do", create.copy().put("poll", "eight-88"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String refused(String... fields) {
        Visitor visitor = server.visitor();
        HttpResponse<String> answer = visitor.postForm("/e/GENT22/do", fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/e/GENT22?own");

        String page = visitor.get("/e/GENT22?own").body();
        int start = page.indexOf("id=\"state\">") + "id=\"state\">".length();
        return new JsonObject(page.substring(start, page.indexOf("</script>", start)))
                .getJsonObject("refusal")
                .getString("error");
    }

    private static String named(JsonObject all, String member, String value) {
        return all.fieldNames().stream()
                .filter(id -> value.equals(all.getJsonObject(id).getString(member)))
                .findFirst()
                .orElseThrow();
    }
}
