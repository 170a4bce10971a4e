package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a choice poll's bars say: percent by largest remainder when one option may be chosen, else percent of who answered; as
 * {@code model/results.js} makes them.
 */
final class Bars {
    private Bars() {}

    /** One bar an option, in the poll's order; all on one scale, where the track is 100 %. */
    static List<Map<String, Object>> of(JsonObject poll, Words words) {
        JsonObject tally = poll.getJsonObject("tally");
        JsonObject counts = tally.getJsonObject("counts");
        long n = tally.getLong("n");
        List<JsonObject> options = objects(poll.getJsonArray("options"));
        long[] numbers = options.stream()
                .mapToLong(option -> counts.getLong(option.getString("id"), 0L))
                .toArray();
        boolean multiple = poll.getJsonObject("settings", new JsonObject()).getInteger("max", 1) > 1;
        long[] shares = multiple ? percents(numbers, n) : largestRemainder(numbers, n);
        List<Map<String, Object>> bars = new ArrayList<>();
        for (int at = 0; at < shares.length; at++) {
            bars.add(Map.of(
                    "text",
                    options.get(at).getString("text"),
                    "count",
                    String.valueOf(numbers[at]),
                    "share",
                    words.text("app.percent", Map.of("n", shares[at])),
                    "width",
                    shares[at] + "%"));
        }
        return bars;
    }

    static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static long[] percents(long[] numbers, long n) {
        long[] shares = new long[numbers.length];
        for (int at = 0; at < numbers.length; at++) {
            shares[at] = n == 0 ? 0 : (200 * numbers[at] + n) / (2 * n);
        }
        return shares;
    }

    /** Whole percentages that add up to 100: what is left after rounding down goes to the largest remainders, first come first. */
    private static long[] largestRemainder(long[] numbers, long n) {
        long[] whole = new long[numbers.length];
        if (n == 0) {
            return whole;
        }
        long missing = 100;
        for (int at = 0; at < numbers.length; at++) {
            whole[at] = 100 * numbers[at] / n;
            missing -= whole[at];
        }
        IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> -(100 * numbers[at] % n))
                        .thenComparing(at -> at))
                .limit(Math.max(0, missing))
                .forEach(at -> whole[at]++);
        return whole;
    }
}
