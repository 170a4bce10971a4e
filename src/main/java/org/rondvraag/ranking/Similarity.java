package org.rondvraag.ranking;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rondvraag.shared.QuestionId;

/**
 * Near-duplicates, to be offered to people and never merged by machine: "kernenergie" and "windenergie" in the same
 * sentence score 0.71. Source: 3-gram Jaccard, see {@link Trigrams}; the thresholds are RANKING.md's.
 */
public final class Similarity {

    private static final double SIMILAR = 0.40;
    private static final double SAME = 0.60;

    private Similarity() {}

    /**
     * Another question that is worded alike.
     *
     * @param id the other question
     * @param jaccard how alike, 0.40 to 1
     * @param same whether it is probably the same question
     */
    public record Match(QuestionId id, double jaccard, boolean same) {}

    /** How much two wordings share of their 3-character substrings, 0 to 1. */
    public static double jaccard(Wording one, Wording other) {
        return one.trigrams().jaccard(other.trigrams());
    }

    /** Whether two wordings probably ask the same: alike to 0.60, and so are their content words. */
    public static boolean probablySame(Wording one, Wording other) {
        return jaccard(one, other) >= SAME && overlap(one.contentWords(), other.contentWords()) >= SAME;
    }

    /** For the desk: for each question that has any, all that are alike, the most alike first. */
    public static Map<QuestionId, List<Match>> neighbours(Collection<Wording> open) {
        Map<QuestionId, List<Match>> neighbours = new HashMap<>();
        for (Wording question : open) {
            List<Match> matches = matches(question, open).toList();
            if (!matches.isEmpty()) {
                neighbours.put(question.id(), matches);
            }
        }
        return neighbours;
    }

    private static Stream<Match> matches(Wording wording, Collection<Wording> open) {
        return open.stream()
                .filter(other -> !other.id().equals(wording.id()))
                .filter(other -> jaccard(wording, other) >= SIMILAR)
                .map(other -> new Match(other.id(), jaccard(wording, other), probablySame(wording, other)))
                .sorted(Comparator.comparingDouble(Match::jaccard).reversed());
    }

    /** The Jaccard coefficient of two sets of words; sentences without any content word agree. */
    private static double overlap(Set<String> one, Set<String> other) {
        Set<String> common = one.stream().filter(other::contains).collect(Collectors.toSet());
        int union = one.size() + other.size() - common.size();
        return union == 0 ? 1 : (double) common.size() / union;
    }
}
