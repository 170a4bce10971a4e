package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What panelists said about a question: who wants to answer, passes, or needs a minute; as {@code model/hands.js}. */
final class Hands {
    private Hands() {}

    /** Null when nobody said anything. */
    static @Nullable List<String> said(DeskFrame c, JsonObject question) {
        List<String> said = Stream.of("claims", "passes", "minutes")
                .filter(member ->
                        !question.getJsonArray(member, new JsonArray()).isEmpty())
                .map(member -> c.words().text("panel." + member, Map.of("names", names(c, question, member))))
                .toList();
        return said.isEmpty() ? null : said;
    }

    /** As the programme calls someone, or else as the key does. */
    static String name(DeskFrame c, @Nullable String id, String called) {
        JsonObject person =
                id == null ? null : c.state().getJsonObject("people").getJsonObject(id);
        return person == null ? c.words().member(called) : person.getString("name");
    }

    static String names(DeskFrame c, JsonObject of, String member) {
        return c.page()
                .listed(Bars.objects(of.getJsonArray(member, new JsonArray())).stream()
                        .map(one -> name(c, one.getString("who"), one.getString("name")))
                        .toList());
    }
}
