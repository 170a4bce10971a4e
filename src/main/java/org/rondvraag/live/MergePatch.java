package org.rondvraag.live;

import io.vertx.core.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch, <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>. Arguments are never changed. */
public final class MergePatch {
    private MergePatch() {}

    /** {@code MergePatch(Target, Patch)} of section 2, on any JSON value; null is JSON's null. */
    public static @Nullable Object apply(@Nullable Object target, @Nullable Object patch) {
        if (!(patch instanceof JsonObject changes)) {
            return patch;
        }
        JsonObject result = target instanceof JsonObject object ? shallow(object) : new JsonObject();
        for (String name : changes.fieldNames()) {
            Object value = changes.getValue(name);
            if (value == null) {
                result.remove(name);
            } else {
                result.put(name, apply(result.getValue(name), value));
            }
        }
        return result;
    }

    /** {@link #apply(Object, Object)} for two objects, whose result is always an object. */
    public static JsonObject apply(JsonObject target, JsonObject patch) {
        return (JsonObject) Objects.requireNonNull(apply((Object) target, (Object) patch));
    }

    /**
     * The patch that turns one tree into the other: {@code apply(from, diff(from, to))} equals {@code to}, as long as {@code to}
     * holds no null, which a merge patch cannot write. Empty when they are equal.
     */
    public static JsonObject diff(JsonObject from, JsonObject to) {
        JsonObject patch = new JsonObject();
        for (String name : from.fieldNames()) {
            if (!to.containsKey(name)) {
                patch.putNull(name);
            }
        }
        for (String name : to.fieldNames()) {
            Object before = from.getValue(name);
            Object after = to.getValue(name);
            if (before instanceof JsonObject old && after instanceof JsonObject now) {
                JsonObject inner = diff(old, now);
                if (!inner.isEmpty()) {
                    patch.put(name, inner);
                }
            } else if (!same(before, after)) {
                patch.put(name, after);
            }
        }
        return patch;
    }

    /** Whether two JSON values say the same; 1 and 1.0 do. */
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return x.equals(y)
                    || Double.compare(x.doubleValue(), y.doubleValue()) == 0 && x.longValue() == y.longValue();
        }
        return Objects.equals(a, b);
    }

    private static JsonObject shallow(JsonObject object) {
        JsonObject copy = new JsonObject();
        object.forEach(member -> copy.put(member.getKey(), member.getValue()));
        return copy;
    }
}
