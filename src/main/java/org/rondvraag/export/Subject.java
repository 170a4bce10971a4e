package org.rondvraag.export;

import java.util.Arrays;
import java.util.Locale;
import org.rondvraag.shared.Refusal;

/** What an export is about: the first half of its file name. */
public enum Subject {
    QUESTIONS,
    POLLS,
    EVENT,
    ACTIVITY;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The subject of that name.
     *
     * @throws Refusal {@code not_found} when there is none
     */
    public static Subject of(String name) {
        return Arrays.stream(values())
                .filter(subject -> subject.wire().equals(name))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
