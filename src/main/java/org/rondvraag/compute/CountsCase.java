package org.rondvraag.compute;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.rondvraag.poll.result.NetPromoter;
import org.rondvraag.poll.result.Percent;
import org.rondvraag.poll.result.RatingResult;

/**
 * {@code {"rating":[0,2,9]}}, counts from the lowest point, which is 1, of 11 points 0; null is what does not exist. And
 * {@code {"percent":[1,1,1]}}: whole percents.
 */
final class CountsCase {

    private static final int MOST_OPTIONS = 1_000;

    private CountsCase() {}

    static JsonObject rating(Case asked) {
        long[] counts = asked.counts("rating", 2, NetPromoter.POINTS);
        boolean netPromoter = counts.length == NetPromoter.POINTS;
        RatingResult result = RatingResult.of(netPromoter ? 0 : 1, counts);
        JsonObject answer = new JsonObject()
                .put("mean", result.mean())
                .put("median", result.median())
                .put("sd", result.sd())
                .put("n", result.n());
        return netPromoter
                ? answer.put(
                        "nps", NetPromoter.of(counts).map(NetPromoter::score).orElse(null))
                : answer;
    }

    static JsonObject percent(Case asked) {
        JsonArray percents = new JsonArray();
        for (int percent : Percent.largestRemainder(asked.counts("percent", 1, MOST_OPTIONS))) {
            percents.add(percent);
        }
        return new JsonObject().put("percent", percents);
    }
}
