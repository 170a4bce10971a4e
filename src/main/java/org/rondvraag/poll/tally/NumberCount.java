package org.rondvraag.poll.tally;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rondvraag.poll.result.NumberResult;
import org.rondvraag.store.Ballot;

/** How often each number was given. */
final class NumberCount implements Count {
    private final TreeMap<Double, Integer> counts = new TreeMap<>();
    private int n;
    private @Nullable NumberResult known;

    @Override
    public void count(Ballot ballot, int by) {
        double number = ((Number) ballot.answer()).doubleValue();
        counts.merge(number, by, (held, more) -> held + more == 0 ? null : held + more);
        n += by;
        known = null;
    }

    @Override
    public void result(JsonObject tally, Moderation moderation) {
        NumberResult result = result();
        if (n > 0) {
            tally.put("median", result.median());
        }
        JsonArray bins = new JsonArray();
        result.bins()
                .forEach(bin -> bins.add(new JsonObject()
                        .put("from", bin.from())
                        .put("to", bin.to())
                        .put("count", bin.count())));
        tally.put("bins", bins);
    }

    @Override
    public void details(JsonObject details) {
        if (n > 0) {
            NumberResult result = result();
            details.put("lower", result.lowerQuartile()).put("upper", result.upperQuartile());
        }
    }

    private NumberResult result() {
        if (known == null) {
            known = NumberResult.ofSorted(sorted());
        }
        return known;
    }

    private double[] sorted() {
        double[] sorted = new double[n];
        int next = 0;
        for (var each : counts.entrySet()) {
            for (int i = 0; i < each.getValue(); i++) {
                sorted[next++] = each.getKey();
            }
        }
        return sorted;
    }
}
