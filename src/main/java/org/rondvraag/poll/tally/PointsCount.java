package org.rondvraag.poll.tally;

import io.vertx.core.json.JsonObject;
import org.rondvraag.poll.Poll;
import org.rondvraag.store.Ballot;

/** How many points each option got on the average; 0 when nobody answered. */
final class PointsCount implements Count {
    private final Indexes options;
    private final long[] sums;
    private long n;

    PointsCount(Poll poll) {
        options = Indexes.of(poll);
        sums = new long[options.size()];
    }

    @Override
    public void count(Ballot ballot, int by) {
        ((JsonObject) ballot.answer()).forEach(share -> {
            int option = options.of(share.getKey());
            if (option >= 0) {
                sums[option] += by * ((Number) share.getValue()).longValue();
            }
        });
        n += by;
    }

    @Override
    public void result(JsonObject tally, Moderation moderation) {
        JsonObject mean = new JsonObject();
        for (int option = 0; option < sums.length; option++) {
            mean.put(options.ids().get(option), n == 0 ? 0.0 : (double) sums[option] / n);
        }
        tally.put("mean", mean);
    }
}
