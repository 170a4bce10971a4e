package org.rondvraag.ranking;

import java.util.Set;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.QuestionId;

/** How a question is worded, prepared once for comparing it with many others. */
public final class Wording {

    private final QuestionId id;
    private final Trigrams trigrams;
    private final Set<String> contentWords;

    private Wording(QuestionId id, Trigrams trigrams, Set<String> contentWords) {
        this.id = id;
        this.trigrams = trigrams;
        this.contentWords = contentWords;
    }

    /**
     * @param id the question's id; any other for one still being typed
     * @param text what it asks
     * @param language whose stop words to leave out: the event's
     */
    public static Wording of(QuestionId id, String text, Language language) {
        String words = Normalised.words(text);
        return new Wording(id, Trigrams.of(words), StopWords.removed(words, language));
    }

    public QuestionId id() {
        return id;
    }

    Trigrams trigrams() {
        return trigrams;
    }

    Set<String> contentWords() {
        return contentWords;
    }
}
