package org.rondvraag.compute;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.rondvraag.poll.result.McNemar;
import org.rondvraag.poll.result.Shift;
import org.rondvraag.poll.result.StuartMaxwell;

/**
 * {@code {"shift":[[23,15],[19,31]]}}, rows before, columns after: McNemar's test (of two options only; {@code p} as a poll
 * tells it, {@code exact} the exact p whatever the number of movers), the Stuart-Maxwell test, the share of movers, and each
 * option's net shift with its 95 % interval.
 */
final class ShiftCase {

    private static final int MOST_OPTIONS = 50;

    private ShiftCase() {}

    static JsonObject answer(Case asked) {
        Shift shift =
                Shift.of(asked.list("shift", 2, MOST_OPTIONS, ShiftCase::row).toArray(long[][]::new));
        JsonObject answer = new JsonObject();
        shift.mcNemar().ifPresent(test -> answer.put("mcnemar", mcNemar(test)));
        return answer.put("stuartMaxwell", stuartMaxwell(shift.stuartMaxwell()))
                .put("movers", shift.movers())
                .put("net", net(shift));
    }

    private static long[] row(Object value, String name) {
        return Case.counts(value, name, 2, MOST_OPTIONS);
    }

    private static JsonObject mcNemar(McNemar test) {
        return new JsonObject()
                .put("statistic", test.statistic())
                .put("p", test.p())
                .put("exact", test.exact());
    }

    private static JsonObject stuartMaxwell(StuartMaxwell test) {
        return new JsonObject()
                .put("statistic", test.statistic())
                .put("df", test.df())
                .put("p", test.p());
    }

    private static JsonArray net(Shift shift) {
        JsonArray net = new JsonArray();
        shift.net()
                .forEach(option -> net.add(new JsonObject()
                        .put("shift", option.shift())
                        .put("low", option.low())
                        .put("high", option.high())));
        return net;
    }
}
