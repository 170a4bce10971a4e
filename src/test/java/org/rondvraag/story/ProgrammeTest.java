package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.Visitor;

/** The organiser changes the programme; everyone sees it change. */
class ProgrammeTest extends Story {
    @Test
    void anItemThatMovesKeepsItsLengthAndSoDoThePauses() {
        Participant desk = desk();
        Participant phone = phone();
        JsonObject before = phone.awaitState(any -> true).getJsonObject("items");
        String action = desk.done("item.move", "item", "i8", "before", "i6").getString("action");
        phone.awaitEntity("items", "i8", item -> starts(item, "10:00") && ends(item, "10:20"));
        phone.awaitEntity("items", "i6", item -> starts(item, "10:20") && ends(item, "10:55"));
        phone.awaitEntity("items", "i7", item -> starts(item, "10:55") && ends(item, "11:05"));
        assertThat(phone.state().getJsonObject("items").getJsonObject("i9")).isEqualTo(before.getJsonObject("i9"));
        assertThat(desk.done("item.move", "item", "i8", "before", "i6").containsKey("action"))
                .isFalse();

        desk.done("undo", "action", action);
        phone.awaitEntity("items", "i8", item -> starts(item, "10:45"));
        assertThat(phone.awaitState(state -> state.getJsonObject("items").equals(before)))
                .isNotNull();
    }

    @Test
    void withoutAPlaceAnItemComesLast() {
        Participant desk = desk();
        String action = desk.done("item.move", "item", "i13").getString("action");
        desk.awaitEntity("items", "i14", item -> starts(item, "12:00") && ends(item, "13:00"));
        desk.awaitEntity("items", "i13", item -> starts(item, "13:00") && ends(item, "14:00"));
        desk.done("undo", "action", action);
        desk.awaitEntity("items", "i13", item -> starts(item, "12:00"));
        assertThat(desk.refused("item.move", "item", "i13", "before", "i99")).isEqualTo("not_found");
        assertThat(desk.refused("item.move", "item", "i99")).isEqualTo("not_found");
    }

    @Test
    void aFormThatLeavesAFieldEmptyTakesItAway() {
        Visitor organiser = server.visitor(server.organiserKey());
        Participant desk = desk();
        desk.done("person.create", "person", "p90", "name", "Griet", "role", "speaker", "affiliation", "UGent");
        desk.done(
                "item.create",
                "item",
                "i90",
                "title",
                "Nabespreking",
                "kind",
                "other",
                "start",
                "2030-01-01T15:00",
                "end",
                "2030-01-01T16:00",
                "people",
                JsonArray.of("p90"));
        form(organiser, "item.update", "item", "i90", "title", "Nabespreking", "people", "");
        desk.awaitEntity("items", "i90", item -> item.getJsonArray("people").isEmpty());
        form(organiser, "person.update", "person", "p90", "name", "Griet", "affiliation", "");
        desk.awaitEntity("people", "p90", person -> !person.containsKey("affiliation"));
        form(organiser, "event.update", "title", "Studiedag", "venue", "", "ssid", "", "password", "");
        desk.awaitState(state -> !state.getJsonObject("event").containsKey("venue")
                && !state.getJsonObject("event").containsKey("wifi"));
        assertThat(desk.state().getJsonObject("event").getString("subtitle")).isNotBlank();
        desk.done("item.delete", "item", "i90");
        desk.done("person.delete", "person", "p90");
        desk.awaitGone("people", "p90");
    }

    @Test
    void aRefusedFormIsOpenAgainWithWhatWasTypedAndWhatIsWrong() {
        Visitor organiser = server.visitor(server.organiserKey());
        form(
                organiser,
                "item.update",
                "item",
                "i2",
                "title",
                "Intro",
                "kind",
                "talk",
                "start",
                "2030-01-01T15:00",
                "end",
                "2030-01-01T14:00");
        String page = organiser.get("/organise?event=" + CODE).body();
        String form = page.substring(page.indexOf("id=\"edit-i2\""), page.indexOf("id=\"edit-i3\""));
        assertThat(form)
                .startsWith("id=\"edit-i2\" data-open")
                .contains("value=\"Intro\"", "value=\"2030-01-01T15:00\"");
        assertThat(form).contains("aria-describedby=\"end-i2-error\"", "Het einde ligt vóór het begin.");
        assertThat(List.of(page.split("data-open"))).hasSize(2);
    }

    private static void form(Visitor organiser, String... fields) {
        String[] steering = {"as", "desk", "to_page", "organise", "do"};
        String[] all = new String[steering.length + fields.length];
        System.arraycopy(steering, 0, all, 0, steering.length);
        System.arraycopy(fields, 0, all, steering.length, fields.length);
        assertThat(organiser.postForm("/e/" + CODE + "/do", all).statusCode()).isEqualTo(303);
    }

    private static boolean starts(JsonObject item, String time) {
        return item.getString("start").endsWith("T" + time);
    }

    private static boolean ends(JsonObject item, String time) {
        return item.getString("end").endsWith("T" + time);
    }
}
