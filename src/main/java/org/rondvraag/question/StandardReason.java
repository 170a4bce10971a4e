package org.rondvraag.question;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;

/**
 * The reasons for a dismissal that the desk has ready. Only these are told to everyone: what a moderator writes is for the asker, and
 * may name people.
 */
public enum StandardReason {
    ASKED,
    TOPIC,
    QUESTION,
    TONE;

    private static final Map<String, StandardReason> BY_SENTENCE = sentences(Messages.load());

    private static Map<String, StandardReason> sentences(Messages messages) {
        Map<String, StandardReason> known = new HashMap<>();
        for (StandardReason reason : values()) {
            for (Language language : Language.values()) {
                known.put(messages.text(language, "desk.dismiss." + reason.wire()), reason);
            }
        }
        return Map.copyOf(known);
    }

    /** Which one a dismissed question was given, in whichever language the moderator worked; none when it was written freely. */
    public static Optional<StandardReason> of(Question question) {
        return Optional.ofNullable(question.body().getString("reason")).map(BY_SENTENCE::get);
    }

    /** As it stands in the state. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
