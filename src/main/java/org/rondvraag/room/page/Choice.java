package org.rondvraag.room.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of a choice in a form. */
final class Choice {
    private Choice() {}

    /** @param chosen the value of the entry that is chosen now, or null */
    static Map<String, Object> of(String value, String label, @Nullable String chosen) {
        return new Tree()
                .with("value", value)
                .with("label", label)
                .flag("chosen", value.equals(chosen))
                .done();
    }
}
