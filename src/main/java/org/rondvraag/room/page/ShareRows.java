package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Language;

/** Who of the panel answered how much of this item, in the order of the programme; as {@code model/shares.js}. */
final class ShareRows {
    private static final double DUE = 0.5;

    private ShareRows() {}

    /** Null when nobody has a share. */
    static @Nullable List<Map<String, Object>> of(DeskFrame c) {
        JsonObject shares = c.state().getJsonObject("shares", new JsonObject());
        JsonObject item = c.page().item();
        if (item == null) {
            return null;
        }
        JsonObject people = c.state().getJsonObject("people");
        List<Map<String, Object>> rows = PhoneFrame.strings(item.getJsonArray("people"))
                .filter(id -> people.containsKey(id) && shares.containsKey(id))
                .map(id -> row(c, people.getJsonObject(id).getString("name"), shares.getJsonObject(id)))
                .toList();
        return rows.isEmpty() ? null : rows;
    }

    private static Map<String, Object> row(DeskFrame c, String name, JsonObject share) {
        long minutes = Math.round(share.getDouble("ms") / 60_000);
        return new Tree()
                .with("name", name)
                .with(
                        "says",
                        c.words()
                                .text(
                                        "panel.share",
                                        Map.of("answers", tenths(c, share.getDouble("answers")), "n", minutes)))
                .flag("due", share.getDouble("deficit") >= DUE)
                .done();
    }

    /** A question to two counts a half for each: one decimal, when there is one. */
    private static String tenths(DeskFrame c, double value) {
        long all = Math.round(value * 10);
        String separator = c.words().language() == Language.EN ? "." : ",";
        return all / 10 + (all % 10 == 0 ? "" : separator + all % 10);
    }
}
