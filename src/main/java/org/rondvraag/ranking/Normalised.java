package org.rondvraag.ranking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text brought to what two spellings of one sentence share, in Dutch, French, German and English. */
final class Normalised {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private Normalised() {}

    /**
     * The words of {@code text}, joined by single spaces: lower case, sharp s as ss, ligatures split, NFKD without marks;
     * a word is a run of a-z and 0-9.
     */
    static String words(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae");
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    /** Most single words are: nothing to take apart. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
}
