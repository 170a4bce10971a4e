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

    static String names(DeskFrame c, JsonObject of, String member) {
        return c.page()
                .listed(PhoneFrame.strings(of.getJsonArray(member))
                        .map(c.words()::member)
                        .toList());
    }
}
