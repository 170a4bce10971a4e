package org.rondvraag.shared;

import java.util.Map;

/** A sentence to be said in the reader's language, wherever that is known: alone, or as part of another. */
public record Sentence(String key, Map<String, Object> args) {
    /** How one of the crew is called: by name, or, who has none and is known by a role, by the word for that role. */
    public static Object member(String who) {
        return Role.of(who).isPresent() ? new Sentence("role." + who, Map.of()) : who;
    }
}
