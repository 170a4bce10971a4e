package org.rondvraag.event;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A changed copy of a body in the making; a null or an empty list means that the member is absent. */
public final class Edit {
    private final JsonObject copy;

    private Edit(JsonObject copy) {
        this.copy = copy;
    }

    public static Edit of(JsonObject body) {
        return new Edit(body.copy());
    }

    public static Edit empty() {
        return new Edit(new JsonObject());
    }

    public Edit set(String name, @Nullable Object value) {
        if (value == null || (value instanceof JsonArray array && array.isEmpty())) {
            copy.remove(name);
        } else {
            copy.put(name, value);
        }
        return this;
    }

    /** Sets a list of ids or texts. */
    public Edit list(String name, Collection<?> values) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(value instanceof String ? value : value.toString()));
        return set(name, array);
    }

    public Edit drop(String... names) {
        for (String name : names) {
            copy.remove(name);
        }
        return this;
    }

    public JsonObject done() {
        return copy;
    }
}
