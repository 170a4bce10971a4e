package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.Visitor;

/** The organiser makes events: from nothing, as a copy, from a file that was taken home. */
class NewEventsTest extends Story {
    private static final String PATH = "/organise/events";

    @Test
    void fromNothingItIsThereAndTakesQuestions() {
        Visitor organiser = server.visitor(server.organiserKey());
        assertThat(location(create(organiser, "Proef 1", "2026-12-01T10:00", "2026-12-01T11:00")))
                .isEqualTo("/organise?event=PROEF1");
        assertThat(organiser.get("/organise?event=PROEF1").body())
                .contains("Een proef", "Panelgesprek", "Het evenement is er");

        Participant phone = met(Participant.join(server.url(), "PROEF1"));
        JsonObject event = phone.awaitState(any -> true).getJsonObject("event");
        assertThat(event.getString("questions")).isEqualTo("open");
        assertThat(event.getBoolean("review")).isTrue();
        assertThat(event.getString("currentItem")).isEqualTo("i1");
        assertThat(event.fieldNames()).doesNotContain("made");
        phone.ask("Werkt het hier ook?");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedIsKept() {
        Visitor organiser = server.visitor(server.organiserKey());
        assertThat(location(create(organiser, "proef 2", "2026-12-01T10:00", "2026-12-01T09:00")))
                .isEqualTo("/organise?new");
        assertThat(organiser.get("/organise?new").body())
                .contains("id=\"end-create-error\"", "Het einde ligt vóór het begin.")
                .contains("value=\"Een proef\"", "value=\"proef 2\"");
        assertThat(organiser.get("/organise?new").body()).doesNotContain("-create-error");

        create(organiser, "x", "2026-12-01T10:00", "2026-12-01T11:00");
        assertThat(organiser.get("/organise?new").body()).contains("id=\"code-create-error\"", "3 tot 20 letters");
        create(organiser, "gent22", "2026-12-01T10:00", "2026-12-01T11:00");
        assertThat(organiser.get("/organise?new").body()).contains("id=\"code-create-error\"", "Kies een andere");
    }

    @Test
    void whatWasTakenHomeComesBackAsTheSameEvent() {
        Visitor organiser = server.visitor(server.organiserKey());
        JsonObject exported = export(organiser, CODE);
        JsonObject again = exported.copy().put("code", "WEER1");
        HttpResponse<String> answer = organiser.postJson(PATH, again);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("WEER1");
        assertThat(export(organiser, "WEER1")).isEqualTo(again);
    }

    @Test
    void aFileIsImportedUnderAnotherCodeOnAnotherDay() {
        Visitor organiser = server.visitor(server.organiserKey());
        String file = "\ufeff" + export(organiser, CODE).encode();
        assertThat(location(upload(organiser, file, "WEER2", "2027-01-05"))).isEqualTo("/organise?event=WEER2");
        assertThat(first(export(organiser, "WEER2")).getString("start")).isEqualTo("2027-01-05T09:00");
    }

    @Test
    void aBrokenFileNamesTheFieldAndMakesNothing() {
        Visitor organiser = server.visitor(server.organiserKey());
        JsonObject broken = export(organiser, CODE).put("code", "WEER3");
        broken.getJsonArray("items").getJsonObject(4).put("kind", "feest");
        upload(organiser, broken.encode(), "", "");
        assertThat(organiser.get("/organise?new").body())
                .contains("id=\"file-import-error\"", "items[4].kind")
                .contains("Dit heeft niet de juiste vorm");
        JsonObject refused = new JsonObject(organiser.postJson(PATH, broken).body());
        assertThat(refused.getString("error")).isEqualTo("invalid");
        assertThat(refused.getString("field")).isEqualTo("items[4].kind");
        assertThat(organiser.get("/e/WEER3").statusCode()).isEqualTo(404);
        assertThat(organiser.postJson(PATH, export(organiser, CODE)).statusCode())
                .isEqualTo(409);
        assertThat(upload(organiser, " ".repeat(1_100_000), "", "").statusCode())
                .isEqualTo(413);
    }

    @Test
    void aCopyTakesThePlanAndNothingOfWhatCameOfIt() {
        Visitor organiser = server.visitor(server.organiserKey());
        Participant desk = desk();
        openQuestion(phone(), desk, "Blijft dit achter?");
        desk.done("poll.open", "poll", "k1");
        HttpResponse<String> answer =
                organiser.postForm(PATH, "do", "event.copy", "from", CODE, "code", "KOPIE1", "day", "2027-06-21");
        assertThat(location(answer)).isEqualTo("/organise?event=KOPIE1");
        desk.done("poll.close", "poll", "k1");

        JsonObject state = met(Participant.crew(server.url(), "KOPIE1", View.DESK, server.organiserKey()))
                .awaitState(any -> true);
        assertThat(state.getJsonObject("questions")).isEmpty();
        assertThat(state.getJsonObject("people")).hasSize(10);
        assertThat(state.getJsonObject("polls").getJsonObject("k1").getString("status"))
                .isEqualTo("draft");
        assertThat(first(export(organiser, "KOPIE1")).getString("start")).isEqualTo("2027-06-21T09:00");
    }

    @Test
    void nobodyElseMakesOne() {
        JsonObject file = export(server.visitor(server.organiserKey()), CODE).put("code", "VREEMD");
        assertThat(phone().visitor().postJson(PATH, file).statusCode()).isEqualTo(403);
        assertThat(invited("moderator", View.DESK)
                        .visitor()
                        .postJson(PATH, file)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.visitor().get("/e/VREEMD").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> create(Visitor organiser, String code, String start, String end) {
        return organiser.postForm(
                PATH,
                "do",
                "event.create",
                "title",
                "Een proef",
                "code",
                code,
                "language",
                "nl",
                "zone",
                "Europe/Brussels",
                "start",
                start,
                "end",
                end);
    }

    private static HttpResponse<String> upload(Visitor organiser, String file, String code, String day) {
        String body = part("do", "", "event.import") + part("code", "", code) + part("day", "", day)
                + part("file", "; filename=\"dag.json\"\r\nContent-Type: application/json", file) + "--grens--\r\n";
        return organiser.send(
                PATH,
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=grens")
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private static String part(String name, String more, String value) {
        return "--grens\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value + "\r\n";
    }

    private static JsonObject export(Visitor organiser, String code) {
        return new JsonObject(organiser.get("/e/" + code + "/export/event.json").body());
    }

    private static JsonObject first(JsonObject file) {
        JsonArray items = file.getJsonArray("items");
        return items.getJsonObject(0);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElse("");
    }
}
