package org.rondvraag.poll.result;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The result of a choice poll.
 *
 * @param counts for each option, in the poll's order, how many chose it
 * @param n how many answered
 */
public record ChoiceResult(Map<String, Integer> counts, int n) {

    /**
     * @param options ids of the options; what was chosen beside them is not counted
     * @param answers for each respondent the options chosen; one chosen twice counts once
     */
    public static ChoiceResult of(List<String> options, Collection<? extends Collection<String>> answers) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        options.forEach(option -> counts.put(option, 0));
        answers.forEach(answer -> new LinkedHashSet<>(answer)
                .forEach(option -> counts.computeIfPresent(option, (id, count) -> count + 1)));
        return new ChoiceResult(counts, answers.size());
    }

    /**
     * Whole percents, in the poll's order.
     *
     * @param several whether one could choose several: then percents of respondents; else they add up to 100
     */
    public Map<String, Integer> percents(boolean several) {
        int[] whole = Percent.largestRemainder(
                counts.values().stream().mapToLong(Integer::longValue).toArray());
        Map<String, Integer> percents = new LinkedHashMap<>();
        counts.forEach((option, count) ->
                percents.put(option, several ? Percent.ofRespondents(count, n) : whole[percents.size()]));
        return percents;
    }
}
