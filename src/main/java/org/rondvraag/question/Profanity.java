package org.rondvraag.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rondvraag.ranking.WordList;
import org.rondvraag.shared.Language;

/** The words that are marked at the desk unless the event says otherwise; see the head of each list for where it is from. */
final class Profanity {
    private static final Map<Language, List<String>> LISTS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            LISTS.put(language, read("/words/" + language.code() + ".txt"));
        }
    }

    private Profanity() {}

    /** The words of a language, and of English, which is sworn in everywhere. */
    static List<String> words(Language language) {
        List<String> words = new ArrayList<>(LISTS.getOrDefault(language, List.of()));
        if (language != Language.EN) {
            words.addAll(LISTS.getOrDefault(Language.EN, List.of()));
        }
        return words;
    }

    static boolean isListed(String word) {
        return LISTS.values().stream()
                .flatMap(List::stream)
                .anyMatch(listed -> WordList.key(listed).equals(WordList.key(word)));
    }

    private static List<String> read(String path) {
        try (InputStream in = Profanity.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
