package org.rondvraag.room;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Who supports which question: one bit per participant number. The supporters of a question are the union over those merged
 * into it, so a person who supported two wordings counts once.
 */
final class Votes {
    private final Map<String, BitSet> bits = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();

    void put(String question, BitSet supporters) {
        bits.put(question, supporters);
    }

    void set(String question, int number, boolean on, long revision) {
        bits.computeIfAbsent(question, id -> new BitSet()).set(number, on);
        revisions.put(question, revision);
    }

    /** The revision of the last vote on it that this node saw; 0 for none. */
    long revision(String question) {
        return revisions.getOrDefault(question, 0L);
    }

    /**
     * The supporters of a question.
     *
     * @param merged from a question's id to those merged into it
     * @return a set of the caller's own when several are united, else the present one: read it only
     */
    BitSet supporters(String question, Function<String, List<String>> merged) {
        List<String> inner = merged.apply(question);
        if (inner.isEmpty()) {
            return bits.getOrDefault(question, new BitSet());
        }
        BitSet union = new BitSet();
        unite(question, merged, union, new HashSet<>());
        return union;
    }

    private void unite(String question, Function<String, List<String>> merged, BitSet union, Set<String> seen) {
        if (!seen.add(question)) {
            return;
        }
        union.or(bits.getOrDefault(question, new BitSet()));
        merged.apply(question).forEach(inner -> unite(inner, merged, union, seen));
    }
}
