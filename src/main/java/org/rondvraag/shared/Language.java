package org.rondvraag.shared;

import java.util.Locale;
import java.util.Optional;

/** A language that the product speaks. */
public enum Language {
    NL,
    FR,
    DE,
    EN;

    /** The two letters on the wire and in {@code lang}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** The language of a tag such as {@code nl}, {@code nl-BE} or {@code FR}; empty when it is none of ours. */
    public static Optional<Language> of(String tag) {
        String two = tag.length() < 2 ? "" : tag.substring(0, 2).toUpperCase(Locale.ROOT);
        boolean whole = tag.length() == 2 || (tag.length() > 2 && (tag.charAt(2) == '-' || tag.charAt(2) == '_'));
        for (Language language : values()) {
            if (whole && language.name().equals(two)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
