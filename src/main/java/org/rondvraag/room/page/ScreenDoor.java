package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to come in, and the programme: what the projector shows while nothing is asked or voted. */
final class ScreenDoor {
    private static final int LINES = 9;
    private static final int BEFORE = 2;
    private static final int MOST_PEOPLE = 3;

    private final DeskFrame c;
    private final JsonObject page;

    ScreenDoor(DeskFrame c, JsonObject page) {
        this.c = c;
        this.page = page;
    }

    Map<String, Object> join() {
        JsonObject event = c.page().event();
        return new Tree()
                .with("join", Map.of("title", event.getString("title"), "qr", qr(page.getJsonObject("join"))))
                .with("aside", event.getString("venue"))
                .with("wifi", wifi(event.getJsonObject("wifi")))
                .done();
    }

    private @Nullable Map<String, Object> wifi(@Nullable JsonObject wifi) {
        if (wifi == null) {
            return null;
        }
        JsonObject drawn = page.getJsonObject("wifi");
        return new Tree()
                .with("ssid", wifi.getString("ssid"))
                .with("password", wifi.getString("password"))
                .with("qr", drawn == null ? null : qr(drawn))
                .done();
    }

    private static Map<String, Object> qr(JsonObject holder) {
        JsonObject qr = holder.getJsonObject("qr");
        return Map.of("size", qr.getInteger("size"), "path", qr.getString("path"));
    }

    /** The door, with what goes on now and next. */
    Map<String, Object> idle() {
        JsonObject item = c.page().item();
        String next = c.next();
        return new Tree()
                .all(join())
                .with("now", item == null ? null : brief(item))
                .with("next", next == null ? null : brief(c.item(next)))
                .done();
    }

    private Map<String, Object> brief(JsonObject item) {
        return Map.of("title", item.getString("title"), "hours", c.hours(item));
    }

    /** The programme around now: what was just before, and what comes. */
    List<Map<String, Object>> agenda() {
        List<String> ids = c.programme();
        int from = Math.max(0, Math.min(ids.indexOf(c.page().itemId()) - BEFORE, ids.size() - LINES));
        return ids.subList(from, Math.min(ids.size(), from + LINES)).stream()
                .map(this::line)
                .toList();
    }

    private Map<String, Object> line(String id) {
        JsonObject item = c.item(id);
        List<String> names = c.page().names(item.getJsonArray("people"));
        boolean few = !names.isEmpty() && names.size() <= MOST_PEOPLE;
        return new Tree()
                .with("start", Times.hourMinute(item.getString("start")))
                .with("title", item.getString("title"))
                .with("kind", item.getString("kind"))
                .with("people", few ? c.page().listed(names) : null)
                .flag("current", c.isCurrent(id))
                .done();
    }
}
