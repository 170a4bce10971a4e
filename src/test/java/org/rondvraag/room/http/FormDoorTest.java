package org.rondvraag.room.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.testing.PageState;
import org.rondvraag.testing.TestServer;
import org.rondvraag.testing.Visitor;

/** Forms, sent by browsers without scripts: whatever was wrong is told on the page that they lead to. */
class FormDoorTest {
    @RegisterExtension
    private static final TestServer server = TestServer.start();

    @Test
    void aFormLeadsToOnesOwnPageWhichTellsWhatBecameOfIt() {
        Visitor visitor = server.visitor();
        HttpResponse<String> asked = visitor.postForm(
                "/e/GENT22/do", "do", "question.ask", "as", "audience", "text", "Een vraag per formulier");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).contains("/e/GENT22?own");

        HttpResponse<String> own = visitor.get("/e/GENT22?own");
        assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(own.body()).contains("Een vraag per formulier");
        assertThat(server.visitor().get("/e/GENT22?own").body()).doesNotContain("Een vraag per formulier");
    }

    @Test
    void aRefusedFormIsExplainedOnceWithWhatWasTyped() {
        Visitor visitor = server.visitor();
        String typed = "Te lang ".repeat(90);
        HttpResponse<String> refused = visitor.postForm("/e/GENT22/do", "do", "question.ask", "text", typed);
        assertThat(refused.statusCode()).isEqualTo(303);

        JsonObject told = PageState.of(visitor.get("/e/GENT22?own").body()).getJsonObject("refusal");
        assertThat(told.getString("error")).isEqualTo("invalid");
        assertThat(told.getString("field")).isEqualTo("text");
        assertThat(told.getString("message")).contains("500");
        assertThat(told.getJsonObject("values").getString("text")).isEqualTo(typed);

        assertThat(PageState.of(visitor.get("/e/GENT22?own").body()).getJsonObject("refusal"))
                .isNull();
    }

    @Test
    void whatAFormDidIsSeenOnWhicheverNodeThePageComesFrom() {
        TestServer other = server.another();
        Visitor visitor = server.visitor();
        visitor.get("/e/GENT22?own");
        for (int i = 0; i < 5; i++) {
            String text = "Een vraag door de muur, nummer " + i;
            visitor.postForm("/e/GENT22/do", "do", "question.ask", "as", "audience", "text", text);
            assertThat(visitor.movedTo(other.url()).get("/e/GENT22?own").body()).contains(text);
        }
    }

    @Test
    void aFormOfTheDeskLeadsBackToTheDesk() {
        Visitor moderator = server.visitor(server.keyOf("moderator"));
        HttpResponse<String> refused = moderator.postForm(
                "/e/GENT22/do", "do", "question.approve", "as", "desk", "question", "not-there-at-all");
        assertThat(refused.headers().firstValue("Location")).contains("/e/GENT22/desk?own");

        assertThat(PageState.of(moderator.get("/e/GENT22?own").body()).getJsonObject("refusal"))
                .isNull();
        assertThat(PageState.of(moderator.get("/e/GENT22/desk?own").body())
                        .getJsonObject("refusal")
                        .getString("error"))
                .isEqualTo("not_found");
    }

    @Test
    void aForgedTaleOfAFormIsNotTold() {
        Visitor visitor = server.visitor();
        visitor.postForm("/e/GENT22/do", "do", "question.ask", "text", "x");
        String cookies = visitor.cookiesFor("/e/GENT22").replaceFirst("rv_f=.", "rv_f=x");

        HttpResponse<String> page = server.visitor()
                .send("/e/GENT22?own", HttpRequest.newBuilder().GET().header("Cookie", cookies));

        assertThat(PageState.of(page.body()).getJsonObject("refusal")).isNull();
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

        return PageState.of(visitor.get("/e/GENT22?own").body())
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
