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
