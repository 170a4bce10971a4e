package org.rondvraag.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words, and phrases of words, to be found in texts however they are spelt there: as whole words, without regard to case and
 * accents. Part of a word is never found, so that no town is called indecent.
 */
public final class WordList {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Set<String> entries = new HashSet<>();
    private int longest;

    /** An entry that has no letter or digit of the Latin alphabet is left out. */
    public WordList(Collection<String> words) {
        for (String word : words) {
            String entry = key(word);
            if (!entry.isEmpty()) {
                entries.add(entry);
                longest = Math.max(longest, entry.split(" ").length);
            }
        }
    }

    /** What two spellings of one word share; empty when nothing of it can be compared. */
    public static String key(String word) {
        return Normalised.words(word);
    }

    /** Which of these words the text has, as they are written there, in its order, each once; a phrase before its parts. */
    public List<String> in(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<String> keys = words.stream().map(word -> key(word.group())).toList();
        List<String> found = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            int length = lengthAt(keys, next);
            if (length > 0) {
                String written = text.substring(
                        words.get(next).start(), words.get(next + length - 1).end());
                if (!found.contains(written)) {
                    found.add(written);
                }
            }
            next += Math.max(1, length);
        }
        return found;
    }

    /** How many words the longest entry that begins there has; 0 when none does. */
    private int lengthAt(List<String> keys, int from) {
        for (int length = Math.min(longest, keys.size() - from); length > 0; length--) {
            if (entries.contains(String.join(" ", keys.subList(from, from + length)))) {
                return length;
            }
        }
        return 0;
    }
}
