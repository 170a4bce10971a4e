package org.rondvraag.poll;

import java.util.Locale;
import org.rondvraag.shared.Refusal;

/** The seven kinds of question that a poll can put. */
public enum PollType {
    CHOICE(true),
    RATING(false),
    RANKING(true),
    POINTS(true),
    WORDS(false),
    OPEN(false),
    NUMBER(false);

    private final boolean options;

    PollType(boolean options) {
        this.options = options;
    }

    /** Whether a poll of this type lists options. */
    public boolean hasOptions() {
        return options;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type of a word on the wire.
     *
     * @throws Refusal {@code invalid}
     */
    public static PollType of(String wire) {
        for (PollType type : values()) {
            if (type.wire().equals(wire)) {
                return type;
            }
        }
        throw Refusal.invalid("type", "form");
    }
}
