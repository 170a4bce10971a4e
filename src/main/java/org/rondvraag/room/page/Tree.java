package org.rondvraag.room.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of a page's model: what is absent is left out, as JavaScript leaves out what is not spread into an object. */
final class Tree {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** A member; left out when null. */
    Tree with(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    /** A member that is {@code true} or left out. */
    Tree flag(String name, boolean value) {
        return with(name, value ? Boolean.TRUE : null);
    }

    Tree all(Map<String, Object> more) {
        members.putAll(more);
        return this;
    }

    Map<String, Object> done() {
        return members;
    }
}
