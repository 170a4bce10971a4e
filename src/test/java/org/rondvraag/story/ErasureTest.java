package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.TestServer;
import org.rondvraag.testing.Visitor;

/** The organiser erases an event: everyone is sent away, on every node, and its code is free for another. */
class ErasureTest extends Story {
    private static final int GONE = 3505;

    @Test
    void everyoneIsSentAwayAndNothingIsFoundAnyMore() {
        TestServer other = server.another();
        make("WEG1");
        Participant here = met(Participant.join(server.url(), "WEG1"));
        Participant there = met(Participant.join(other.url(), "WEG1"));
        there.ask("Blijft er iets van mij over?");
        Visitor organiser = server.visitor(server.organiserKey());
        Visitor moderator = server.visitor(new JsonObject(organiser
                        .postJson(
                                "/e/WEG1/do",
                                new JsonObject().put("do", "crew.invite").put("role", "moderator"))
                        .body())
                .getString("key"));
        assertThat(moderator.get("/e/WEG1/desk").statusCode()).isEqualTo(200);

        assertThat(erase(organiser, "WEG1", "WEG1").getBoolean("ok")).isTrue();

        assertThat(here.awaitClose()).isEqualTo(GONE);
        assertThat(there.awaitClose()).isEqualTo(GONE);
        assertThat(organiser.get("/e/WEG1").statusCode()).isEqualTo(404);
        assertThat(moderator.movedTo(other.url()).get("/e/WEG1/desk").statusCode())
                .isEqualTo(404);
        assertThat(organiser.get("/organise").body()).doesNotContain("WEG1").contains(CODE);
        other.awaitReady();
    }

    @Test
    void aNewEventUnderItsCodeShowsNothingOfTheOldOne() {
        make("WEG2");
        Participant phone = met(Participant.join(server.url(), "WEG2"));
        phone.ask("Is dit er straks nog?");
        phone.state();
        String epoch = phone.epoch();
        assertThat(erase(server.visitor(server.organiserKey()), "WEG2", "weg2").getBoolean("ok"))
                .isTrue();
        assertThat(phone.awaitClose()).isEqualTo(GONE);

        make("WEG2");
        phone.resume(epoch, 1);
        JsonObject first = phone.awaitFrame(any -> true);
        assertThat(first.getString("type")).isEqualTo("snapshot");
        assertThat(phone.epoch()).isNotEqualTo(epoch);
        assertThat(phone.awaitMe(any -> true).getJsonObject("questions")).isEmpty();
    }

    @Test
    void whoeverErasesFromTheDeskIsToldThatItIsDoneBeforeBeingSentAway() {
        make("WEG3");
        Participant desk = met(Participant.crew(server.url(), "WEG3", View.DESK, server.organiserKey()));

        JsonObject reply = desk.done("event.erase", "confirm", "WEG3");

        assertThat(reply.getLong("rev")).isZero();
        assertThat(desk.awaitClose()).isEqualTo(GONE);
    }

    @Test
    void whoeverDoesNotRepeatTheCodeErasesNothing() {
        Visitor organiser = server.visitor(server.organiserKey());
        JsonObject refused = erase(organiser, CODE, "GENT23");
        assertThat(refused.getString("error")).isEqualTo("invalid");
        assertThat(refused.getString("field")).isEqualTo("confirm");
        organiser.postForm(
                "/e/" + CODE + "/do", "do", "event.erase", "as", "desk", "to_page", "organise", "confirm", "");
        assertThat(organiser.get("/organise?event=" + CODE).body()).contains("id=\"confirm-erase-error\"");
        assertThat(invited("moderator", View.DESK).refused("event.erase", "confirm", CODE))
                .isEqualTo("forbidden");
        assertThat(organiser.get("/e/" + CODE).statusCode()).isEqualTo(200);
    }

    private void make(String code) {
        Visitor organiser = server.visitor(server.organiserKey());
        JsonObject file = new JsonObject(
                organiser.get("/e/" + CODE + "/export/event.json").body());
        assertThat(organiser
                        .postJson("/organise/events", file.put("code", code))
                        .statusCode())
                .isEqualTo(200);
    }

    private static JsonObject erase(Visitor organiser, String code, String confirm) {
        JsonObject command = new JsonObject().put("do", "event.erase").put("confirm", confirm);
        return new JsonObject(organiser.postJson("/e/" + code + "/do", command).body());
    }
}
