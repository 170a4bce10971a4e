package org.rondvraag.poll.result;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Words as respondents give them and take them back: those that {@link WordsResult#key} holds for one are one group. */
public final class WordGroups {
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
        answer.forEach(text -> once.putIfAbsent(WordsResult.key(text), text.strip()));
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
}
