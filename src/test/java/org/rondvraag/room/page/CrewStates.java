package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rondvraag.live.MergePatch;

/** States of the desk that together reach every branch of the crew's pages: one day, and what is different in each case. */
final class CrewStates {
    private CrewStates() {}

    /** Name to state. */
    static Map<String, JsonObject> all() {
        JsonObject file = read();
        Map<String, JsonObject> states = new LinkedHashMap<>();
        file.getJsonObject("cases")
                .forEach(one -> states.put(one.getKey(), (JsonObject)
                        MergePatch.apply(file.getJsonObject("day").copy(), one.getValue())));
        return states;
    }

    /** The day with a poll of each type on the screen: its result, after close, and what it asks. */
    static Map<String, JsonObject> polls() {
        Map<String, JsonObject> states = new LinkedHashMap<>();
        JsonObject day = read().getJsonObject("day");
        PollStates.all().forEach((name, poll) -> {
            states.put(name + ", told", with(day, name, poll));
            states.put(name + ", closed", with(day, name, poll.copy().put("status", "closed")));
            states.put(
                    name + ", asked",
                    with(day, name, poll.copy().put("results", "hidden").put("closesAt", 1655807000000L)));
        });
        return states;
    }

    /** The day, with that poll on the screen. */
    private static JsonObject with(JsonObject day, String name, JsonObject poll) {
        JsonObject state = day.copy()
                .put("screen", new JsonObject().put("show", (name.startsWith("shift") ? "shift:" : "poll:") + "k9"));
        state.getJsonObject("polls").remove("k2");
        state.getJsonObject("polls").put("k9", poll);
        return state;
    }

    /** What the page knows beside the state: 12:32 on the day, and how to come in. */
    static JsonObject page(String language) {
        return read().getJsonObject("page").put("language", language);
    }

    private static JsonObject read() {
        try (InputStream in = CrewStates.class.getResourceAsStream("/states/crew.json")) {
            return new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
