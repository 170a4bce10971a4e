package org.rondvraag.poll.result;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a word poll, those that differ only in case, accents, spacing or punctuation around them as one.
 *
 * @param words the most frequent first, equally frequent ones by the alphabet
 */
public record WordsResult(List<Word> words) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern AROUND = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * A word as most people wrote it.
     *
     * @param text its most frequent spelling
     * @param count how many respondents gave it
     */
    public record Word(String text, int count) {}

    /**
     * @param answers for each respondent the words given; one given twice counts once
     * @param dropped words that the moderator took out, in any spelling
     */
    public static WordsResult of(Collection<? extends Collection<String>> answers, Collection<String> dropped) {
        Set<String> hidden = dropped.stream().map(WordsResult::key).collect(Collectors.toSet());
        WordGroups groups = new WordGroups();
        answers.forEach(answer -> groups.count(answer, 1));
        return new WordsResult(groups.byCount()
                .filter(group -> !hidden.contains(group.key()))
                .map(group -> new Word(group.text(), group.count()))
                .toList());
    }

    /** What all spellings of a word share; for text of punctuation only, the text itself. */
    public static String key(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String spaced = SPACES.matcher(plain).replaceAll(" ").strip();
        String bare = AROUND.matcher(spaced).replaceAll("");
        return bare.isEmpty() ? spaced : bare;
    }
}
