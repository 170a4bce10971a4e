package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rondvraag.ranking.Balanced;
import org.rondvraag.ranking.Candidate;
import org.rondvraag.ranking.Exploration;
import org.rondvraag.ranking.Newest;
import org.rondvraag.ranking.Popular;
import org.rondvraag.ranking.ProportionalApproval;
import org.rondvraag.ranking.Reason;
import org.rondvraag.ranking.RunList;
import org.rondvraag.ranking.TieRule;

/**
 * Every order of one survey, as lists of question ids; pure, so it is computed off the event loop.
 *
 * @param audience the audience's list: popular, with two places for the least seen
 * @param approval the second opinion: proportional approval
 * @param reasons for each open question, why it stands where it stands
 * @param similar for each question worded like others, which
 */
record Ranking(
        List<String> audience,
        List<String> popular,
        List<String> newest,
        List<String> balanced,
        List<String> approval,
        List<String> run,
        Map<String, JsonObject> reasons,
        Map<String, JsonObject> similar) {

    static final Ranking EMPTY =
            new Ranking(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());

    static Ranking of(Survey survey, Map<String, JsonObject> similar) {
        List<Candidate> popular = Popular.order(survey.open(), TieRule.ROOM);
        List<Candidate> balanced = balanced(survey);
        return new Ranking(
                ids(Exploration.explore(popular, survey.active())),
                ids(popular),
                ids(Newest.order(survey.open(), TieRule.ROOM)),
                ids(balanced),
                ids(ProportionalApproval.order(survey.open(), survey.charges(), TieRule.ROOM)),
                ids(RunList.order(survey.pins(), balanced)),
                reasons(survey),
                similar);
    }

    private static List<Candidate> balanced(Survey survey) {
        List<Balanced.Place> ranking = Balanced.rank(survey.open(), survey.charges(), TieRule.ROOM);
        List<Balanced.Place> chosen =
                survey.due().map(due -> due.prefer(ranking)).orElse(ranking);
        return chosen.stream().map(Balanced.Place::question).toList();
    }

    private static Map<String, JsonObject> reasons(Survey survey) {
        BitSet heard = Reason.heard(survey.answered());
        Map<String, JsonObject> reasons = new LinkedHashMap<>();
        for (Candidate question : survey.open()) {
            Reason reason = Reason.of(question, heard);
            reasons.put(
                    question.id().value(),
                    new JsonObject().put("unheard", reason.unheard()).put("seen", question.exposure()));
        }
        return reasons;
    }

    private static List<String> ids(List<Candidate> order) {
        return order.stream().map(question -> question.id().value()).toList();
    }
}
