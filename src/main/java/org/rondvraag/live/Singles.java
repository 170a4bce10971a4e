package org.rondvraag.live;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a live document that are written whole. */
final class Singles {
    private final Map<String, Shape.Single> shapes = new LinkedHashMap<>();
    private final JsonObject shown = new JsonObject();
    private final JsonObject staged = new JsonObject();

    Singles(Shape shape) {
        for (Shape.Member member : shape.members()) {
            if (member instanceof Shape.Single single) {
                shapes.put(single.name(), single);
            }
        }
    }

    void set(String name, Object value) {
        if (!shapes.containsKey(name)) {
            throw new IllegalArgumentException("no member " + name);
        }
        staged.put(name, value);
    }

    /** What the staged values change for a reader of the last publication; empty when nothing. */
    JsonObject publish() {
        JsonObject before = new JsonObject();
        JsonObject after = new JsonObject();
        for (String name : staged.fieldNames()) {
            copy(name, before);
            Object value = staged.getValue(name);
            shown.put(name, value);
            after.put(name, value);
        }
        staged.clear();
        return MergePatch.diff(before, after);
    }

    /** All of them, for a reader that may hold older ones. */
    JsonObject whole() {
        JsonObject all = new JsonObject();
        shapes.forEach((name, single) -> {
            if (shown.containsKey(name)) {
                all.put(name, Absent.asNull(shown.getValue(name), single.optionals()));
            }
        });
        return all;
    }

    void copy(String name, JsonObject into) {
        if (shown.containsKey(name)) {
            into.put(name, shown.getValue(name));
        }
    }
}
