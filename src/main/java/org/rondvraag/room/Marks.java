package org.rondvraag.room;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rondvraag.question.MarkedWords;
import org.rondvraag.question.Question;
import org.rondvraag.ranking.WordList;
import org.rondvraag.shared.Language;

/** Which words of a question are marked at the desk; only there, and nothing is done about them. */
final class Marks {
    private @Nullable WordList words;
    private @Nullable Language language;
    private MarkedWords own = MarkedWords.NONE;

    /** The words in its text and in the name it is asked by. */
    List<String> of(Question question, Memory memory) {
        WordList list = words(memory);
        List<String> marked = new ArrayList<>(list.in(question.text()));
        list.in(question.body().getString("by", "")).stream()
                .filter(word -> !marked.contains(word))
                .forEach(marked::add);
        return marked;
    }

    private WordList words(Memory memory) {
        Language present = memory.event().language();
        MarkedWords edited =
                memory.documents().find(MarkedWords.KIND, MarkedWords.ID).orElse(MarkedWords.NONE);
        WordList list = words;
        if (list == null || present != language || !edited.equals(own)) {
            list = edited.list(present);
            words = list;
            language = present;
            own = edited;
        }
        return list;
    }
}
