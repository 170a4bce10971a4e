package org.rondvraag.room;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.rondvraag.store.Seen;

/** Who had which question in view, as their phones told: one bit per participant number. It has no revision. */
final class Sightings {
    private final Map<String, BitSet> seen = new HashMap<>();
    private final BitSet telling = new BitSet();

    void put(String question, BitSet numbers) {
        seen.put(question, numbers);
        telling.or(numbers);
    }

    void note(Seen fact) {
        fact.questions()
                .forEach(question -> seen.computeIfAbsent(question.value(), id -> new BitSet())
                        .set(fact.number()));
        telling.set(fact.number());
    }

    /** The numbers of those who had a question in view. Read it only. */
    BitSet of(String question) {
        return seen.getOrDefault(question, new BitSet());
    }

    /** The numbers of those whose phones tell what they have in view. Read it only. */
    BitSet telling() {
        return telling;
    }
}
