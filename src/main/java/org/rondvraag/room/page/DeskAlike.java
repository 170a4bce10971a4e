package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions worded alike, each with what merging would do; as {@code model/desk-alike.js}. */
final class DeskAlike {
    private final DeskFrame c;

    DeskAlike(DeskFrame c) {
        this.c = c;
    }

    /** The most alike first; null when there is none. */
    @Nullable
    Map<String, Object> of(String id) {
        List<JsonObject> others = others(id);
        if (others.isEmpty()) {
            return null;
        }
        Optional<JsonObject> same =
                others.stream().filter(other -> other.getBoolean("same")).findFirst();
        List<String> label = new ArrayList<>();
        same.ifPresent(other -> label.add(sameAs(other.getString("id"))));
        if (same.isEmpty() || others.size() > 1) {
            label.add(c.words().count("desk.alike", others.size()));
        }
        return new Tree()
                .with("label", String.join(", ", label))
                .flag("same", same.isPresent())
                .with(
                        "rows",
                        others.stream()
                                .map(other -> row(id, other.getString("id")))
                                .toList())
                .done();
    }

    private List<JsonObject> others(String id) {
        JsonObject similar =
                c.state().getJsonObject("similar", new JsonObject()).getJsonObject(id, new JsonObject());
        return similar.getJsonArray("alike", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(other -> isMergeable(other.getString("id")))
                .toList();
    }

    private boolean isMergeable(String id) {
        return c.page().questions().containsKey(id) && (is(id, "open") || is(id, "pending"));
    }

    private boolean is(String id, String status) {
        return c.question(id).getString("status").equals(status);
    }

    /** The place of an open question in the list, from 1; 0 when it is not there. */
    private int rank(String id) {
        return c.order("balanced").toList().indexOf(id) + 1;
    }

    private String sameAs(String other) {
        int n = rank(other);
        return n > 0
                ? c.words().text("desk.alike.same", Map.of("n", n))
                : c.words().text("desk.alike.sameWaiting");
    }

    /** What waits goes into what is open, else this one into the other. */
    private Map<String, Object> row(String id, String other) {
        String text = c.question(other).getString("text");
        boolean absorbs = is(other, "pending") && is(id, "open");
        List<String> facts = new ArrayList<>();
        int n = rank(other);
        if (is(other, "pending")) {
            facts.add(c.words().text("desk.incoming"));
        } else if (n > 0) {
            facts.add(c.words().text("desk.alike.nr", Map.of("n", n)));
        }
        facts.add(c.words().count("question.votes", c.question(other).getLong("votes")));
        return Map.of(
                "text",
                text,
                "facts",
                String.join(", ", facts),
                "question",
                absorbs ? other : id,
                "into",
                absorbs ? id : other,
                "merge",
                c.words().text("desk.alike.merge", Map.of("text", text)));
    }
}
