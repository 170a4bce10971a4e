package org.rondvraag.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.rondvraag.shared.Language;

/**
 * Words that say little about what a question asks: Snowball's lists as they come with Lucene, without the words that
 * turn a question into its opposite.
 */
final class StopWords {

    /** Words kept in every language: for, against, not, no, more, less, without. */
    private static final Set<String> KEPT = normalised(Set.of(
            "voor tegen niet geen meer minder zonder",
            "pour contre pas plus moins sans",
            "für gegen nicht kein mehr weniger ohne",
            "for against not no more less without"));

    private static final Map<Language, Set<String>> BY_LANGUAGE = Map.of(
            Language.NL, load("dutch_stop.txt"),
            Language.FR, load("french_stop.txt"),
            Language.DE, load("german_stop.txt"),
            Language.EN, load("english_stop.txt"));

    private StopWords() {}

    /** The distinct content words of words in {@link Normalised} form. */
    static Set<String> removed(String words, Language language) {
        Set<String> stop = Objects.requireNonNull(BY_LANGUAGE.get(language));
        return Arrays.stream(words.split(" "))
                .filter(Predicate.not(String::isEmpty))
                .filter(word -> !stop.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> load(String file) {
        try (InputStream bytes = Objects.requireNonNull(SnowballFilter.class.getResourceAsStream(file), file);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            CharArraySet words = WordlistLoader.getSnowballWordSet(text);
            return normalised(words.stream()
                            .map(word -> new String((char[]) word))
                            .collect(Collectors.toSet()))
                    .stream()
                    .filter(Predicate.not(KEPT::contains))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> normalised(Set<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(Normalised.words(text).split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
