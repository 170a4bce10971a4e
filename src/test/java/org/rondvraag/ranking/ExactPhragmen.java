package org.rondvraag.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** RANKING.md's rule word for word, in exact fractions and without a thought for speed: what {@link Balanced} must equal. */
final class ExactPhragmen {

    record Place(int question, Fraction level) {}

    private final Fraction[] load;

    private ExactPhragmen(int voters) {
        load = new Fraction[voters];
        Arrays.fill(load, Fraction.ZERO);
    }

    /** All open questions that have an upvote, ties to the smallest index. */
    static List<Place> rank(SampleRoom room, List<Integer> answered) {
        ExactPhragmen rule = new ExactPhragmen(room.voters());
        answered.forEach(question -> rule.charge(room.supporters().get(question)));
        List<Integer> waiting = new ArrayList<>();
        for (int question = 0; question < room.supporters().size(); question++) {
            if (!answered.contains(question) && !room.supporters().get(question).isEmpty()) {
                waiting.add(question);
            }
        }
        List<Place> ranking = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Place next = waiting.stream()
                    .map(question ->
                            new Place(question, rule.level(room.supporters().get(question))))
                    .min(Comparator.comparing(Place::level).thenComparing(Place::question))
                    .orElseThrow();
            rule.charge(room.supporters().get(next.question()));
            waiting.remove((Integer) next.question());
            ranking.add(next);
        }
        return ranking;
    }

    /** Supporters by load, ascending; the shortest prefix whose level is not above the load of the next, or no next. */
    private Fraction level(BitSet supporters) {
        List<Fraction> loads =
                supporters.stream().mapToObj(voter -> load[voter]).sorted().toList();
        Fraction sum = Fraction.ONE;
        for (int paying = 1; paying < loads.size(); paying++) {
            sum = sum.plus(loads.get(paying - 1));
            Fraction level = sum.dividedBy(paying);
            if (level.compareTo(loads.get(paying)) <= 0) {
                return level;
            }
        }
        return sum.plus(loads.get(loads.size() - 1)).dividedBy(loads.size());
    }

    private void charge(BitSet supporters) {
        if (!supporters.isEmpty()) {
            Fraction level = level(supporters);
            supporters.stream()
                    .filter(voter -> load[voter].compareTo(level) < 0)
                    .forEach(voter -> load[voter] = level);
        }
    }
}
