package org.rondvraag.poll.result;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a poll in which everyone spreads 100 points over the options.
 *
 * @param means mean points of each option, 0 to 100, in the poll's order; 0 for all when nobody answered
 * @param n how many answers were valid
 */
public record PointsResult(Map<String, Double> means, int n) {

    /** What every answer adds up to. */
    public static final int POINTS = 100;

    /**
     * @param options ids of the options
     * @param answers for each respondent the points of the options that got any; invalid ones are left out
     */
    public static PointsResult of(List<String> options, Collection<Map<String, Integer>> answers) {
        List<Map<String, Integer>> valid =
                answers.stream().filter(answer -> valid(options, answer)).toList();
        Map<String, Double> means = new LinkedHashMap<>();
        for (String option : options) {
            means.put(
                    option,
                    valid.stream()
                            .mapToInt(answer -> answer.getOrDefault(option, 0))
                            .average()
                            .orElse(0));
        }
        return new PointsResult(means, valid.size());
    }

    /** Whether an answer names only options, gives none less than 0, and spends exactly 100 points. */
    public static boolean valid(Collection<String> options, Map<String, Integer> answer) {
        return options.containsAll(answer.keySet())
                && answer.values().stream().allMatch(points -> points >= 0)
                && answer.values().stream().mapToLong(Integer::longValue).sum() == POINTS;
    }
}
