package org.rondvraag.room;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rondvraag.question.Question;

/**
 * Who supports which question: one bit per participant number. The supporters of a question are the union over those merged
 * into it, so a person who supported two wordings counts once.
 */
final class Votes {
    private final Documents documents;
    private final Map<String, BitSet> bits = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();

    /** @param documents tell which questions were merged */
    Votes(Documents documents) {
        this.documents = documents;
    }

    void put(String question, BitSet supporters) {
        bits.put(question, supporters);
    }

    void set(String question, int number, boolean on, long revision) {
        bits.computeIfAbsent(question, id -> new BitSet()).set(number, on);
        revisions.put(question, revision);
    }

    /** The revision of the last vote on a question, or on one merged into it, that this node saw; 0 for none. */
    long revision(String question) {
        return united(question).stream()
                .mapToLong(id -> revisions.getOrDefault(id, 0L))
                .max()
                .orElseThrow();
    }

    /**
     * The supporters of a question.
     *
     * @return a set of the caller's own when several are united, else the present one: read it only
     */
    BitSet supporters(String question) {
        if (merged(question).isEmpty()) {
            return bits.getOrDefault(question, new BitSet());
        }
        BitSet union = new BitSet();
        united(question).forEach(id -> union.or(bits.getOrDefault(id, new BitSet())));
        return union;
    }

    /** A question and all that live on in it. */
    private Set<String> united(String question) {
        Set<String> all = new HashSet<>();
        unite(question, all);
        return all;
    }

    private void unite(String question, Set<String> all) {
        if (all.add(question)) {
            merged(question).forEach(inner -> unite(inner, all));
        }
    }

    private List<String> merged(String question) {
        return documents.find(Question.KIND, question).map(Question::merged).orElse(List.of());
    }

    /** The question that a merged one lives on in; itself when it is not merged. */
    String head(String question) {
        Set<String> seen = new HashSet<>();
        String id = question;
        for (String into = question; into != null && seen.add(into); into = into(id)) {
            id = into;
        }
        return id;
    }

    private @Nullable String into(String question) {
        return documents
                .find(Question.KIND, question)
                .filter(found -> found.status() == Question.Status.MERGED)
                .map(found -> found.body().getString("into"))
                .orElse(null);
    }
}
