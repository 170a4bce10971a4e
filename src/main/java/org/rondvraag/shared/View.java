package org.rondvraag.shared;

import java.util.Locale;
import java.util.Optional;

/** What a role may see of an event. */
public enum View {
    AUDIENCE,
    PANEL,
    DESK,
    SCREEN;

    /** The word on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The view of a word on the wire, to the letter; empty when there is none. */
    public static Optional<View> of(String wire) {
        for (View view : values()) {
            if (view.wire().equals(wire)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
