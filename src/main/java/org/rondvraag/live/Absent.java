package org.rondvraag.live;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a value whole for a reader that may hold an older one: each optional member it lacks as null. */
final class Absent {
    private Absent() {}

    static @Nullable Object asNull(@Nullable Object value, List<String> optionals) {
        return value instanceof JsonObject object ? asNull(object, optionals) : value;
    }

    static JsonObject asNull(JsonObject value, List<String> optionals) {
        JsonObject whole = shallow(value);
        for (String path : optionals) {
            mark(whole, path);
        }
        return whole;
    }

    /** {@code whole} is a shallow copy of ours; an object within is copied before it is marked. */
    private static void mark(JsonObject whole, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            if (!whole.containsKey(path)) {
                whole.putNull(path);
            }
        } else if (whole.getValue(path.substring(0, dot)) instanceof JsonObject inner) {
            JsonObject copy = shallow(inner);
            mark(copy, path.substring(dot + 1));
            whole.put(path.substring(0, dot), copy);
        }
    }

    private static JsonObject shallow(JsonObject object) {
        JsonObject copy = new JsonObject();
        object.forEach(member -> copy.put(member.getKey(), member.getValue()));
        return copy;
    }
}
