package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.Visitor;

/** The organiser takes the results home; nobody else does. */
class ExportTest extends Story {
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8; header=present",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "json", "application/json; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "pdf", "application/pdf");

    @Test
    void whatTheRoomAskedAndAnsweredIsInTheFiles() {
        Participant desk = desk();
        Participant asker = phone();
        String question = openQuestion(asker, desk, "=1+1 is een vraag?");
        phone().upvote(question);
        desk.awaitQuestion(question, two -> two.getInteger("votes") == 2);
        String poll = openPoll(desk, "Ja", "Nee");
        asker.awaitPoll(poll, any -> true);
        asker.choose(poll, 1, "o2");
        desk.awaitPoll(poll, answered -> answered.getInteger("answers") == 1);

        Visitor organiser = server.visitor(server.organiserKey());
        assertThat(get(organiser, "questions.csv").body())
                .contains(",'=1+1 is een vraag?,")
                .contains(",open,2,");
        JsonObject round =
                find(json(organiser, "polls"), poll).getJsonArray("rounds").getJsonObject(0);
        assertThat(round.getJsonObject("tally").getJsonObject("counts"))
                .isEqualTo(new JsonObject().put("o1", 0).put("o2", 1));
        assertThat(find(json(organiser, "questions"), question).getString("text"))
                .isEqualTo("=1+1 is een vraag?");
        assertThat(get(organiser, "activity.json").body()).contains("question.approve");
        assertThat(get(organiser, "event.json").body()).contains("\"format\" : \"rondvraag-event/1\"");
        assertThat(get(organiser, "questions.html?lang=fr").body())
                .contains("lang=\"fr\"")
                .contains("Aussi en");
    }

    @Test
    void everyOpenAnswerIsTakenHomeButThoseThatTheDeskTookAway() {
        Participant desk = desk();
        String poll = openTexts(desk, "open");
        answer(poll, "Meer treinen", "Onzin", "Minder hokjes");
        JsonObject waiting = desk.awaitPoll(poll, all -> all.getInteger("answers") == 3);
        Object rude = waiting.getJsonArray("entries").stream()
                .map(JsonObject.class::cast)
                .filter(entry -> entry.getString("text").equals("Onzin"))
                .map(entry -> entry.getValue("id"))
                .findFirst()
                .orElseThrow();
        desk.done("poll.entry", "poll", poll, "entries", new JsonArray().add(rude), "on", false);
        desk.done("poll.close", "poll", poll);

        Visitor organiser = server.visitor(server.organiserKey());
        for (String file : List.of("polls.csv", "polls.html")) {
            assertThat(get(organiser, file).body())
                    .contains("Meer treinen", "Minder hokjes")
                    .doesNotContain("Onzin");
        }
    }

    @Test
    void moreWordsThanACloudHoldsAreTakenHome() {
        Participant desk = desk();
        String poll = openTexts(desk, "words");
        Object[] ballots = IntStream.range(0, 34)
                .mapToObj(
                        i -> new JsonArray().add("eerste" + i).add("tweede" + i).add("derde" + i))
                .toArray();
        answer(poll, ballots);
        desk.awaitPoll(poll, all -> all.getInteger("answers") == ballots.length);

        assertThat(get(server.visitor(server.organiserKey()), "polls.csv")
                        .body()
                        .lines())
                .filteredOn(line -> line.contains(poll))
                .hasSize(3 * ballots.length);
    }

    private static String openTexts(Participant desk, String type) {
        String poll = Participant.newId();
        desk.done("poll.create", "poll", poll, "type", type, "title", "Wat neemt u mee?");
        desk.done("poll.open", "poll", poll);
        return poll;
    }

    /** A new phone for each answer. */
    private void answer(String poll, Object... answers) {
        for (Object answer : answers) {
            Participant phone = phone();
            phone.awaitPoll(poll, open -> status(open).equals("open"));
            phone.answer(poll, 1, answer);
        }
    }

    @Test
    void eachFileComesWithItsTypeAndASafeNameAndIsNotStored() {
        Visitor organiser = server.visitor(server.organiserKey());
        for (String name : List.of("questions", "polls", "event", "activity")) {
            TYPES.forEach((extension, type) -> {
                HttpResponse<String> answer = get(organiser, name + "." + extension);
                assertThat(answer.statusCode()).as(name + "." + extension).isEqualTo(200);
                assertThat(header(answer, "Content-Type")).isEqualTo(type);
                assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
                assertThat(header(answer, "Content-Disposition"))
                        .matches((extension.equals("html") ? "inline" : "attachment") + "; filename=\"GENT22-" + name
                                + "-\\d{4}-\\d\\d-\\d\\d\\." + extension + "\"");
            });
        }
    }

    @Test
    void nobodyElseGetsOne() {
        List<Visitor> others = List.of(
                phone().visitor(),
                invited("screen", View.SCREEN).visitor(),
                invited("panelist", View.PANEL).visitor(),
                invited("moderator", View.DESK).visitor());
        for (Visitor other : others) {
            assertThat(get(other, "questions.csv").statusCode()).isEqualTo(403);
            assertThat(get(other, "secrets.csv").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void unknownFilesAndEventsAreNotFound() {
        Visitor organiser = server.visitor(server.organiserKey());
        for (String file : List.of("questions", "questions.docx", "crew.csv", "questions.csv.exe", "%2e%2e.csv")) {
            assertThat(get(organiser, file).statusCode()).as(file).isEqualTo(404);
        }
        assertThat(organiser.get("/e/NERGENS/export/questions.csv").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> get(Visitor visitor, String file) {
        return visitor.get("/e/" + CODE + "/export/" + file);
    }

    private static JsonArray json(Visitor visitor, String name) {
        return new JsonObject(get(visitor, name + ".json").body()).getJsonArray(name);
    }

    private static JsonObject find(JsonArray array, String id) {
        return array.stream()
                .map(JsonObject.class::cast)
                .filter(entry -> entry.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
