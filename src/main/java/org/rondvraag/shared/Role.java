package org.rondvraag.shared;

import java.util.Locale;
import java.util.Optional;

/** What someone is to an event, from the least to the most. */
public enum Role {
    AUDIENCE,
    SCREEN,
    PANELIST,
    MODERATOR,
    ORGANISER;

    /** The word on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this role may open that view: organiser and moderator all four, a panelist all but the desk. */
    public boolean mayOpen(View view) {
        return switch (view) {
            case AUDIENCE -> true;
            case SCREEN -> this != AUDIENCE;
            case PANEL -> this == PANELIST || this == MODERATOR || this == ORGANISER;
            case DESK -> this == MODERATOR || this == ORGANISER;
        };
    }

    /** The view that is this role's own. */
    public View home() {
        return switch (this) {
            case AUDIENCE -> View.AUDIENCE;
            case SCREEN -> View.SCREEN;
            case PANELIST -> View.PANEL;
            case MODERATOR, ORGANISER -> View.DESK;
        };
    }

    /** The role of a word on the wire, to the letter; empty when there is none. */
    public static Optional<Role> of(String wire) {
        for (Role role : values()) {
            if (role.wire().equals(wire)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
