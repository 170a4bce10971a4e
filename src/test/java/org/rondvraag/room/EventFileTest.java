package org.rondvraag.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.EventCode;

/** An event file is taken as a whole or not at all, and what is wrong with it is named by its path. */
class EventFileTest {
    @Test
    void aBrokenFieldIsNamed() {
        broken("format", "format", file -> file.put("format", "slido/1"));
        broken("code", "missing", file -> file.remove("code"));
        broken("code", "form", file -> file.put("code", "G"));
        broken("title", "missing", file -> file.remove("title"));
        broken("title", "long", file -> file.put("title", "x".repeat(121)));
        broken("title", "form", file -> file.put("title", 22));
        broken("title", "characters", file -> file.put("title", "Dag\u202e"));
        broken("language", "long", file -> file.put("language", "tlh"));
        broken("language", "form", file -> file.put("language", "es"));
        broken("zone", "form", file -> file.put("zone", "Europe/Gent"));
        broken("wifi", "form", file -> file.put("wifi", "VO Events"));
        broken("wifi.ssid", "missing", file -> file.put("wifi", new JsonObject()));
        broken("people", "form", file -> file.put("people", "Ben"));
        broken("people[0]", "form", file -> file.put("people", JsonArray.of("Ben")));
        broken("people[1].role", "form", file -> at(file, "people", 1).put("role", "king"));
        broken("people[1].id", "twice", file -> at(file, "people", 1).put("id", "p1"));
        broken("items", "missing", file -> file.remove("items"));
        broken("items[2].kind", "form", file -> at(file, "items", 2).put("kind", "party"));
        broken("items[3].start", "form", file -> at(file, "items", 3).put("start", "2022-06-21T25:00"));
        broken("items[3].end", "before", file -> at(file, "items", 3).put("end", "2022-06-20T10:00"));
        broken("items[3].people", "absent", file -> at(file, "items", 3).put("people", JsonArray.of("p99")));
        broken("polls[0].type", "form", file -> at(file, "polls", 0).put("type", "duel"));
        broken("polls[0].item", "absent", file -> at(file, "polls", 0).put("item", "i99"));
        broken("polls[0].options", "options", file -> at(file, "polls", 0).put("options", new JsonArray()));
        broken(
                "polls[0].options[1].text",
                "missing",
                file -> at(at(file, "polls", 0), "options", 1).remove("text"));
    }

    @Test
    void whatIsNoJsonObjectIsSaidToBeNone() {
        for (String text : List.of("", "[]", "{", "nee", "null")) {
            EventFile.Fault fault = catchThrowableOfType(EventFile.Fault.class, () -> EventFile.parse(text));
            assertThat(fault).as(text).isNotNull();
            assertThat(fault.problem().rule()).isEqualTo("json");
        }
    }

    @Test
    void onAnotherDayEveryClockTimeIsKept() {
        EventFile later = EventFile.of(demo()).on(LocalDate.of(2030, 1, 31));
        assertThat(starts(later))
                .contains("2030-01-31T09:00", "2030-01-31T13:00")
                .hasSize(14);

        JsonObject twoDays = demo();
        at(twoDays, "items", 13).put("start", "2022-06-22T13:00").put("end", "2022-06-22T14:00");
        assertThat(starts(EventFile.of(twoDays).on(LocalDate.of(2030, 1, 31)))).contains("2030-02-01T13:00");
    }

    @Test
    void underAnotherCodeItIsTheSameEvent() {
        EventFile other = EventFile.of(demo()).as(EventCode.of("GENT23"));
        assertThat(other.code().value()).isEqualTo("GENT23");
        assertThat(other.writes()).hasSameSizeAs(EventFile.of(demo()).writes());
        assertThat(other.writes())
                .filteredOn(write -> write.doc().kind().equals("event"))
                .allSatisfy(write -> assertThat(write.body().getString("code")).isEqualTo("GENT23"));
    }

    private static void broken(String path, String rule, Consumer<JsonObject> breaking) {
        JsonObject file = demo();
        breaking.accept(file);
        EventFile.Fault fault = catchThrowableOfType(EventFile.Fault.class, () -> EventFile.of(file));
        assertThat(fault).as(path + " " + rule).isNotNull();
        assertThat(fault).hasMessage(path + ": " + rule);
        assertThat(fault.problem().field()).isEqualTo(path);
    }

    private static List<String> starts(EventFile file) {
        return file.writes().stream()
                .filter(write -> write.doc().kind().equals("item"))
                .map(write -> write.body().getString("start"))
                .toList();
    }

    private static JsonObject at(JsonObject file, String list, int index) {
        return file.getJsonArray(list).getJsonObject(index);
    }

    private static JsonObject demo() {
        try (InputStream in = EventFileTest.class.getResourceAsStream("/demo/gent22.json")) {
            return new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
