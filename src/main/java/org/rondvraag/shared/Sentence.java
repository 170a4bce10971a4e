package org.rondvraag.shared;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence to be said in the reader's language, wherever that is known: alone, or as part of another. */
public record Sentence(String key, Map<String, Object> args) {
    private static final Pattern ROLE = Pattern.compile("([a-z]+)(?: (\\d+))?");

    /** How one of the crew is called: by name, or, who has none and is known by a role, by the word for that role and its number. */
    public static Object member(String who) {
        Matcher role = ROLE.matcher(who);
        if (!role.matches() || Role.of(role.group(1)).isEmpty()) {
            return who;
        }
        Sentence word = new Sentence("role." + role.group(1), Map.of());
        return role.group(2) == null ? word : new Sentence("role.nth", Map.of("role", word, "n", role.group(2)));
    }
}
