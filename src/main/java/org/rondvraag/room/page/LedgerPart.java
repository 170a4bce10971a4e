package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of the questions of the current item, a line for each that there are; as {@code model/ledger.js}. */
final class LedgerPart {
    private static final List<String> PARTS =
            List.of("asked", "waiting", "answered", "dismissed", "merged", "withdrawn");

    private LedgerPart() {}

    /** Null before the first question. */
    static @Nullable List<String> of(PhoneFrame c) {
        JsonObject sums = c.state().getJsonObject("ledger", new JsonObject());
        if (sums.getLong("asked", 0L) == 0) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        for (String part : PARTS) {
            if (part.equals("dismissed")) {
                sums.getJsonArray(part, new JsonArray()).stream()
                        .map(JsonObject.class::cast)
                        .map(entry -> dismissed(c, entry))
                        .forEach(lines::add);
            } else if (sums.getLong(part, 0L) > 0) {
                lines.add(c.words().text("question.ledger." + part, Map.of("n", sums.getLong(part))));
            }
        }
        return lines;
    }

    private static String dismissed(PhoneFrame c, JsonObject entry) {
        String reason = entry.getString("reason", "other");
        String said = c.words().text("question.ledger.reason." + reason);
        return c.words().text("question.ledger.dismissed", Map.of("reason", said, "n", entry.getLong("n")));
    }
}
