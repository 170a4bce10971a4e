package org.rondvraag.room.page;

import java.util.HashMap;
import java.util.Map;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;
import org.rondvraag.shared.Sentence;

/** The product's sentences in the language of one page; the same as {@code wordsOf} in {@code lib/words.js}. */
public record Words(Messages messages, Language language) {
    public String text(String key) {
        return messages.text(language, key);
    }

    public String text(String key, Map<String, ?> args) {
        return messages.text(language, key, args);
    }

    /** How one of the crew is called: by name, or, who has none and is known by a role, by the word for that role and its number. */
    public String member(String who) {
        return Sentence.member(who) instanceof Sentence role ? text(role.key(), role.args()) : who;
    }

    public String count(String key, long n) {
        return count(key, n, Map.of());
    }

    /** A sentence with a number {@code n}: that of {@code key.one} for 1. */
    public String count(String key, long n, Map<String, ?> args) {
        Map<String, Object> all = new HashMap<>(args);
        all.put("n", n);
        return text(n == 1 ? key + ".one" : key, all);
    }
}
