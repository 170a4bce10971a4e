package org.rondvraag.ranking;

import java.util.stream.IntStream;

/**
 * The set of 3-character substrings of a text, with one space before and after it.
 *
 * <p>Source: Broder, On the Resemblance and Containment of Documents, SEQUENCES 1997 (shingles, and the Jaccard
 * coefficient as resemblance).
 */
final class Trigrams {

    private final int[] sorted;

    private Trigrams(int[] sorted) {
        this.sorted = sorted;
    }

    /** Of words in {@link Normalised} form; of no words, the empty set. */
    static Trigrams of(String words) {
        String padded = " " + words + " ";
        return new Trigrams(IntStream.range(0, padded.length() - 2)
                .map(i -> padded.charAt(i) << 16 | padded.charAt(i + 1) << 8 | padded.charAt(i + 2))
                .sorted()
                .distinct()
                .toArray());
    }

    /** Intersection over union, 0 to 1; 0 when both are empty. */
    double jaccard(Trigrams other) {
        int common = common(other);
        int union = sorted.length + other.sorted.length - common;
        return union == 0 ? 0 : (double) common / union;
    }

    private int common(Trigrams other) {
        int common = 0;
        for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
            int order = Integer.compare(sorted[i], other.sorted[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
