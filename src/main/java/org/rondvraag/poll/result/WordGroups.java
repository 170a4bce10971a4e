package org.rondvraag.poll.result;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words as respondents give them and take them back: those that differ only in case, accents, spacing or punctuation around them are
 * one group.
 */
public final class WordGroups {
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern AROUND = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Group> groups = new HashMap<>();
    private final TreeSet<Group> byCount =
            new TreeSet<>(Comparator.comparingInt(Group::count).reversed().thenComparing(Group::key));

    /** One word in all its spellings. */
    public static final class Group {
        private final String key;
        private final Map<String, Integer> spellings = new HashMap<>(2);
        private int count;

        private Group(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** How many respondents gave it. */
        public int count() {
            return count;
        }

        /** Its most frequent spelling; of equally frequent ones the first by the alphabet. */
        public String text() {
            return spellings.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }

        private void add(String spelling, int by) {
            count += by;
            spellings.merge(spelling, by, (held, more) -> held + more == 0 ? null : held + more);
        }
    }

    /**
     * Counts the words of one respondent, one given twice once.
     *
     * @param by 1 for given, -1 for taken back
     */
    public void count(Collection<String> answer, int by) {
        Map<String, String> once = new LinkedHashMap<>();
        answer.forEach(text -> once.putIfAbsent(key(text), text.strip()));
        once.forEach((key, spelling) -> count(key, spelling, by));
    }

    private void count(String key, String spelling, int by) {
        Group group = groups.computeIfAbsent(key, Group::new);
        byCount.remove(group); // before its place changes
        group.add(spelling, by);
        if (group.count() == 0) {
            groups.remove(key);
        } else {
            byCount.add(group);
        }
    }

    public boolean contains(String key) {
        return groups.containsKey(key);
    }

    /** All groups, the most frequent first, equally frequent ones by the alphabet. */
    public Stream<Group> byCount() {
        return byCount.stream();
    }

    /** The groups of these keys, in the same order; keys that nobody gave are left out. */
    public List<Group> byCount(Collection<String> keys) {
        return keys.stream()
                .map(groups::get)
                .filter(Objects::nonNull)
                .sorted(byCount.comparator())
                .toList();
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
