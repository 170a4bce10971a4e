package org.rondvraag.event;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** An entry of the programme. {@code start} and {@code end} are local times of the event's zone. */
public record Item(String key, JsonObject body) implements Document {
    public static final Kind<Item> KIND = new Kind<>("item", Item::new);
    public static final Set<String> KINDS = Set.of("talk", "panel", "break", "other");

    /** The order of the programme. */
    public static final Comparator<Item> BY_TIME =
            Comparator.comparing(Item::start).thenComparing(Item::end).thenComparing(Item::key);

    public String title() {
        return body.getString("title");
    }

    public LocalDateTime start() {
        return LocalDateTime.parse(body.getString("start"));
    }

    public LocalDateTime end() {
        return LocalDateTime.parse(body.getString("end"));
    }

    /** The people of this item, in the order of the programme. */
    public List<String> people() {
        return body.getJsonArray("people", new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }

    public boolean asking() {
        return "open".equals(body.getString("questions"));
    }

    public Item asking(boolean open) {
        return new Item(
                key, Edit.of(body).set("questions", open ? "open" : "closed").done());
    }
}
