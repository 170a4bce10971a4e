package org.rondvraag.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody reads a key, a placeholder or another's language. */
class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("\\{\\{t \"([a-z][A-Za-z._]+)\"|\\(t \"([a-z][A-Za-z._]+)\"");
    private static final Pattern IN_MODEL =
            Pattern.compile("\\b(?:text|count)\\((?:words, )?['\"]([a-z][A-Za-z._]+)['\"][,)]");

    private final Messages messages = Messages.load();

    @Test
    void everyLanguageSaysTheSameThings() {
        for (Language language : Language.values()) {
            assertThat(placeholders(language)).as(language.code()).isEqualTo(placeholders(Language.NL));
        }
    }

    @Test
    void nothingIsLeftEmpty() {
        for (Language language : Language.values()) {
            assertThat(messages.all(language))
                    .as(language.code())
                    .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    /** A reply names the field for programs; people read what is wrong beside it. */
    @Test
    void nobodyReadsTheNameOfAField() {
        for (Language language : Language.values()) {
            assertThat(messages.all(language).values())
                    .as(language.code())
                    .isNotEmpty()
                    .noneMatch(text -> text.contains("{field}"));
        }
    }

    @Test
    void everyKeyThatAPageNamesHasASentence() throws IOException {
        Set<String> named = new TreeSet<>(named("src/main/resources/templates", IN_TEMPLATE));
        named.addAll(named("webroot/js", IN_MODEL));
        named.addAll(named("src/main/java/org/rondvraag/room/page", IN_MODEL));
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(messages.all(Language.NL).keySet()).containsAll(named);
    }

    private Map<String, Set<String>> placeholders(Language language) {
        Map<String, Set<String>> found = new TreeMap<>();
        messages.all(language).forEach((key, text) -> found.put(key, matches(PLACEHOLDER, text)));
        return found;
    }

    private static Set<String> named(String folder, Pattern pattern) throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains("vendor"))
                    .toList()) {
                named.addAll(matches(pattern, Files.readString(file)));
            }
        }
        return named;
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String group = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
            found.add(group == null ? matcher.group(2) : group);
        }
        return found;
    }
}
