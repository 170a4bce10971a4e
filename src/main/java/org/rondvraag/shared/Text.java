package org.rondvraag.shared;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text from people: made uniform, then bounded; what could deceive a reader is refused, not removed. */
public final class Text {
    /**
     * Control characters but newline and tab, bidi embeddings, overrides and isolates, lone surrogates, noncharacters, and more
     * marks on one letter than any script stacks: such a tower covers what others wrote above and below it.
     */
    private static final Pattern REFUSED =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}"
                    + "|[\\uFFF9-\\uFFFB\\uFEFF\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]"
                    + "|\\p{M}{11,}");

    /** Letters, digits and signs, but not the Hangul fillers and the Braille blank, which show nothing. */
    private static final Pattern VISIBLE =
            Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u115F\\u1160\\u3164\\uFFA0\\u2800]]");

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern LINES = Pattern.compile(" ?\\n[ \\n]*");

    private Text() {}

    /**
     * Cleans text from outside: NFC, line ends to {@code \n}, runs of space to one, trimmed.
     *
     * @param least fewest graphemes allowed
     * @param most most graphemes allowed
     * @throws Refusal {@code invalid} with rule {@code characters}, {@code missing}, {@code short} or {@code long}
     */
    public static String clean(String field, String raw, int least, int most) {
        if (raw.length() > 20L * most + 100) {
            throw tooLong(field, most);
        }
        String text = Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        if (REFUSED.matcher(text).find()) {
            throw Refusal.invalid(field, "characters");
        }
        text = SPACES.matcher(text).replaceAll(" ");
        text = LINES.matcher(text).replaceAll("\n").strip();
        int length = VISIBLE.matcher(text).find() ? graphemes(text) : 0;
        if (length < least) {
            throw Refusal.invalid(field, length == 0 && least == 1 ? "missing" : "short", Map.of("n", least));
        }
        if (length > most) {
            throw tooLong(field, most);
        }
        return text;
    }

    /** How many characters a person would count; an emoji with its modifiers is one. */
    public static int graphemes(String text) {
        int count = 0;
        Matcher graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            count++;
        }
        return count;
    }

    private static Refusal tooLong(String field, int most) {
        return Refusal.invalid(field, "long", Map.of("n", most));
    }
}
