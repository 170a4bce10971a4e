package org.rondvraag.poll.result;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Words as respondents give them and take them back: those that {@link WordsResult#key} holds for one are one group. */
public final class WordGroups {
    /** The greater first, equal ones by the alphabet. */
    private static final Comparator<Group> MOST =
            Comparator.comparingInt(Group::count).reversed().thenComparing(Group::key);

    private final Map<String, Group> groups = new HashMap<>();

    /** One word in all its spellings. */
    public static final class Group {
        private final String key;
        private final Map<String, Integer> spellings = new HashMap<>();
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
        once.forEach((key, spelling) -> {
            Group group = groups.computeIfAbsent(key, Group::new);
            group.add(spelling, by);
            if (group.count() == 0) {
                groups.remove(key);
            }
        });
    }

    public boolean contains(String key) {
        return groups.containsKey(key);
    }

    /** The most frequent groups among those wanted, at most so many. */
    public List<Group> most(Predicate<String> wanted, int limit) {
        PriorityQueue<Group> best = new PriorityQueue<>(MOST.reversed());
        for (Group group : groups.values()) {
            boolean competes = best.size() < limit || MOST.compare(group, best.element()) < 0;
            if (competes && wanted.test(group.key())) {
                best.add(group);
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(MOST).toList();
    }
}
