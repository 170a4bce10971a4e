package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The head of the desk: what is going on, who is here, the switches and the programme; as {@code model/desk-head.js}. */
final class DeskHead {
    /** Seconds between two questions of one person. */
    private static final List<Integer> SLOW = List.of(0, 30, 60, 120, 300);

    /** How many one person may ask in an item. */
    private static final List<Integer> LIMIT = List.of(0, 1, 2, 3, 5);

    private DeskHead() {}

    static Map<String, Object> of(DeskFrame c) {
        JsonObject item = c.page().item();
        String next = c.next();
        return new Tree()
                .with("title", c.title())
                .with("hours", item == null ? null : c.hours(item))
                .all(c.timeLeft().done())
                .with("presence", presence(c))
                .with("asking", c.page().asking())
                .with("review", c.page().event().getBoolean("review"))
                .flag("prefer", c.page().event().getBoolean("preferDue", false))
                .with("next", next)
                .with("nextTitle", next == null ? null : c.item(next).getString("title"))
                .with("programme", c.programme().stream().map(id -> line(c, id)).toList())
                .with("status", Status.connecting(c.words()))
                .with("slow", choices(c, "slow", SLOW))
                .with("limit", choices(c, "limit", LIMIT))
                .with("eventOpen", "open".equals(c.page().event().getString("questions")))
                .done();
    }

    /** The usual values of a rule and the one that holds, if it is another. */
    private static List<Map<String, Object>> choices(DeskFrame c, String rule, List<Integer> usual) {
        int present = c.page().event().getInteger(rule, 0);
        Stream<Integer> values =
                usual.contains(present) ? usual.stream() : Stream.concat(usual.stream(), Stream.of(present));
        return values.map(n -> new Tree()
                        .with("value", String.valueOf(n))
                        .with(
                                "label",
                                n == 0
                                        ? c.words().text("desk." + rule + ".none")
                                        : c.words().text("desk." + rule + ".n", Map.of("n", n)))
                        .flag("chosen", n == present)
                        .done())
                .toList();
    }

    private static String presence(DeskFrame c) {
        JsonObject presence = c.state().getJsonObject("presence", new JsonObject());
        List<String> parts = new ArrayList<>();
        parts.add(c.words().count("desk.here", c.state().getLong("online")));
        parts.add(c.words().text("desk.joined", Map.of("n", presence.getLong("joined", 0L))));
        long perMinute = presence.getLong("perMinute", 0L);
        if (perMinute > 0) {
            parts.add(c.words().text("desk.perMinute", Map.of("n", perMinute)));
        }
        return String.join(", ", parts);
    }

    private static Map<String, Object> line(DeskFrame c, String id) {
        JsonObject item = c.item(id);
        Map<String, Object> title = Map.of("title", item.getString("title"));
        return new Tree()
                .with("id", id)
                .all(title)
                .with("start", Times.hourMinute(item.getString("start")))
                .with("kind", item.getString("kind"))
                .flag("current", c.isCurrent(id))
                .flag("open", "open".equals(item.getString("questions")))
                .with("asking", c.words().text("desk.itemAsking", title))
                .with("now", c.words().text("desk.makeCurrentOf", title))
                .done();
    }
}
