package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is going on now, and the programme around it; as {@code model/programme.js}. */
final class ProgrammePart {
    private final PhoneFrame c;
    private final List<String> ids;

    private ProgrammePart(PhoneFrame c) {
        this.c = c;
        this.ids = c.items().fieldNames().stream()
                .sorted(Comparator.comparing((String id) -> item(id).getString("start"))
                        .thenComparing(id -> item(id).getString("end"))
                        .thenComparing(id -> id))
                .toList();
    }

    static Map<String, Object> of(PhoneFrame c) {
        return new ProgrammePart(c).now();
    }

    private Map<String, Object> now() {
        JsonObject item = c.item();
        if (item == null) {
            return new Tree()
                    .with("title", c.event().getString("title"))
                    .with("programme", lines())
                    .done();
        }
        return new Tree()
                .with("title", item.getString("title"))
                .with("when", when(item))
                .with("start", Times.hourMinute(item.getString("start")))
                .with("end", Times.hourMinute(item.getString("end")))
                .with("who", who(item, false))
                .with("next", next())
                .with("programme", lines())
                .done();
    }

    /** Now, or still to come, or on another day. */
    private String when(JsonObject item) {
        long now = c.page().getLong("now");
        if (!Times.today(item, now, c.zone())) {
            return Times.day(item.getString("start"), c.words().language());
        }
        return c.words().text(Times.ahead(item, now, c.zone()) > 0 ? "item.soon" : "item.now");
    }

    private JsonObject item(String id) {
        return c.items().getJsonObject(id);
    }

    private @Nullable String next() {
        int after = ids.indexOf(c.itemId()) + 1;
        return after == ids.size()
                ? null
                : c.words()
                        .text("item.next", Map.of("title", item(ids.get(after)).getString("title")));
    }

    private @Nullable List<Map<String, Object>> lines() {
        return ids.isEmpty() ? null : ids.stream().map(this::line).toList();
    }

    private Map<String, Object> line(String id) {
        JsonObject item = item(id);
        return new Tree()
                .with("kind", item.getString("kind"))
                .with("start", Times.hourMinute(item.getString("start")))
                .with("title", item.getString("title"))
                .flag("current", id.equals(c.itemId()))
                .with("who", who(item, true))
                .done();
    }

    /** Who speaks; in short, only the chair of a panel. */
    private @Nullable String who(JsonObject item, boolean inShort) {
        List<JsonObject> people = c.people(item.getJsonArray("people"));
        if (people.isEmpty()) {
            return null;
        }
        return item.getString("kind").equals("panel") ? panel(people, inShort) : bylines(people);
    }

    private String panel(List<JsonObject> people, boolean inShort) {
        JsonObject chair = people.stream()
                .filter(person -> "chair".equals(person.getString("role")))
                .findFirst()
                .orElse(null);
        String names = c.listed(people.stream()
                .filter(person -> person != chair)
                .map(person -> person.getString("name"))
                .toList());
        if (chair == null) {
            return c.words().text("item.with", Map.of("people", names));
        }
        String key = inShort || names.isEmpty() ? "item.chair" : "item.chair.with";
        return c.words().text(key, Map.of("name", chair.getString("name"), "people", names));
    }

    /** {@code A en B, KU Leuven; C, UGent}. */
    private String bylines(List<JsonObject> people) {
        List<List<JsonObject>> groups = new ArrayList<>();
        for (JsonObject person : people) {
            List<JsonObject> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && Objects.equals(affiliation(last), person.getString("affiliation"))) {
                last.add(person);
            } else {
                groups.add(new ArrayList<>(List.of(person)));
            }
        }
        return groups.stream().map(this::byline).collect(Collectors.joining("; "));
    }

    private String byline(List<JsonObject> group) {
        String names =
                c.listed(group.stream().map(person -> person.getString("name")).toList());
        return Stream.of(names, affiliation(group))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String affiliation(List<JsonObject> group) {
        return group.get(0).getString("affiliation");
    }
}
