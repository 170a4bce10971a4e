package org.rondvraag.compute;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.rondvraag.ranking.Balanced;
import org.rondvraag.ranking.Candidate;
import org.rondvraag.ranking.Charge;
import org.rondvraag.ranking.ProportionalApproval;
import org.rondvraag.ranking.TieRule;
import org.rondvraag.shared.QuestionId;

/**
 * {@code {"order":"balanced","questions":5,"ballots":[[0,2]],"answered":[3]}}: the open questions that have an upvote, by
 * index, ties to the smallest.
 */
final class OrderCase {

    private static final int MOST_QUESTIONS = 5_000;
    private static final int MOST_BALLOTS = 50_000;

    private final List<Candidate> open;
    private final List<Charge> charges;

    private OrderCase(Case asked) {
        int questions = asked.whole("questions", 0, MOST_QUESTIONS);
        List<BitSet> supporters = supporters(asked, questions);
        Set<Integer> answered = answered(asked, questions);
        charges = answered.stream().map(supporters::get).map(Charge::of).toList();
        open = IntStream.range(0, questions)
                .filter(question -> !answered.contains(question)
                        && !supporters.get(question).isEmpty())
                .mapToObj(question ->
                        Candidate.supportedBy(new QuestionId(Integer.toString(question)), supporters.get(question)))
                .toList();
    }

    static JsonObject answer(Case asked) {
        return switch (asked.text("order")) {
            case "balanced" -> new OrderCase(asked).balanced();
            case "proportionalApproval" -> new OrderCase(asked).proportionalApproval();
            default -> throw new IllegalArgumentException("order must be balanced or proportionalApproval");
        };
    }

    private JsonObject balanced() {
        List<Balanced.Place> ranking = Balanced.rank(open, charges, TieRule.GIVEN);
        JsonArray levels = new JsonArray();
        ranking.forEach(place -> levels.add(place.level()));
        return new JsonObject()
                .put(
                        "order",
                        indices(ranking.stream().map(Balanced.Place::question).toList()))
                .put("levels", levels);
    }

    private JsonObject proportionalApproval() {
        return new JsonObject().put("order", indices(ProportionalApproval.order(open, charges, TieRule.GIVEN)));
    }

    private static JsonArray indices(List<Candidate> order) {
        JsonArray indices = new JsonArray();
        order.forEach(question -> indices.add(Integer.valueOf(question.id().value())));
        return indices;
    }

    private static List<BitSet> supporters(Case asked, int questions) {
        List<BitSet> supporters =
                IntStream.range(0, questions).mapToObj(i -> new BitSet()).toList();
        List<List<Integer>> ballots = asked.list(
                "ballots",
                0,
                MOST_BALLOTS,
                (ballot, name) -> Case.list(ballot, name, 0, MOST_QUESTIONS, index(questions)));
        for (int voter = 0; voter < ballots.size(); voter++) {
            for (int question : ballots.get(voter)) {
                supporters.get(question).set(voter);
            }
        }
        return supporters;
    }

    private static Set<Integer> answered(Case asked, int questions) {
        if (!asked.has("answered")) {
            return Set.of();
        }
        List<Integer> answered = asked.list("answered", 0, questions, index(questions));
        Set<Integer> distinct = new LinkedHashSet<>(answered);
        if (distinct.size() < answered.size()) {
            throw new IllegalArgumentException("answered names a question twice");
        }
        return distinct;
    }

    private static BiFunction<Object, String, Integer> index(int questions) {
        return (value, name) -> (int) Case.whole(value, name, 0, questions - 1L);
    }
}
