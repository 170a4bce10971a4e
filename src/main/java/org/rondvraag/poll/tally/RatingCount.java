package org.rondvraag.poll.tally;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.result.NetPromoter;
import org.rondvraag.poll.result.RatingResult;
import org.rondvraag.store.Ballot;

/** How many gave each point of the scale. */
final class RatingCount implements Count {
    private final int lowest;
    private final boolean promoters;
    private final long[] counts;

    RatingCount(Poll poll) {
        lowest = poll.settings().lowest();
        counts = new long[poll.settings().points()];
        promoters = poll.settings().isPromoterScore();
    }

    @Override
    public void count(Ballot ballot, int by) {
        int point = ((Number) ballot.answer()).intValue() - lowest;
        if (point >= 0 && point < counts.length) {
            counts[point] += by;
        }
    }

    @Override
    public void result(JsonObject tally, Moderation moderation) {
        RatingResult result = RatingResult.of(lowest, counts);
        JsonArray each = new JsonArray();
        Arrays.stream(counts).forEach(each::add);
        tally.put("counts", each);
        if (result.n() > 0) {
            tally.put("mean", result.mean()).put("median", result.median());
        }
    }

    @Override
    public void details(JsonObject details) {
        Double sd = RatingResult.of(lowest, counts).sd();
        if (sd != null) {
            details.put("sd", sd);
        }
        if (promoters) {
            NetPromoter.of(counts).ifPresent(score -> details.put("nps", score.score()));
        }
    }
}
