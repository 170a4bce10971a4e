package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How opinion in this room shifted between two rounds: a flow diagram, the same as a table, and what it means in sentences; as
 * {@code model/shift.js}.
 */
public final class ShiftPart {
    private static final double SURPRISING = 0.05;
    private static final double LEAST_P = 0.001;

    private final JsonObject shift;
    private final Words words;
    private final List<JsonObject> options;
    private final List<JsonObject> flows;
    private final long drawn;
    private final long n;

    private ShiftPart(JsonObject poll, Words words) {
        this.shift = poll.getJsonObject("shift");
        this.words = words;
        this.options = options(poll);
        this.flows = Bars.objects(shift.getJsonArray("flows"));
        this.n = shift.getLong("n");
        this.drawn = flows.stream().mapToLong(flow -> flow.getLong("count")).sum();
    }

    /** @param poll as a view has it, {@code shift} among its members */
    public static Map<String, Object> of(JsonObject poll, Words words) {
        return new ShiftPart(poll, words).model();
    }

    private Map<String, Object> model() {
        return new Tree()
                .with("flow", drawn > 0 ? new ShiftFlow(this, flows, n).model() : null)
                .with("says", words.text("screen.shift"))
                .with("rows", net().stream().map(this::row).toList())
                .with(
                        "flows",
                        flows.stream()
                                .map(flow -> Map.of(
                                        "from", name(flow.getString("from")),
                                        "to", name(flow.getString("to")),
                                        "count", String.valueOf(flow.getLong("count"))))
                                .toList())
                .with("facts", facts())
                .done();
    }

    private static List<JsonObject> options(JsonObject poll) {
        if (!poll.getString("type").equals("rating")) {
            return Bars.objects(poll.getJsonArray("options"));
        }
        JsonObject settings = poll.getJsonObject("settings", new JsonObject());
        int lowest = settings.getInteger("lowest", 1);
        return IntStream.range(lowest, lowest + settings.getInteger("points", 5))
                .mapToObj(String::valueOf)
                .map(point -> new JsonObject().put("id", point).put("text", point))
                .toList();
    }

    List<JsonObject> options() {
        return options;
    }

    List<JsonObject> net() {
        return Bars.objects(shift.getJsonArray("net", new JsonArray()));
    }

    /** How many answered an option, {@code before} or {@code after}, whether or not they are drawn. */
    long total(String side, String option) {
        return net().stream()
                .filter(each -> each.getString("option").equals(option))
                .mapToLong(each -> each.getLong(side))
                .sum();
    }

    private String name(String id) {
        return options.stream()
                .filter(option -> option.getString("id").equals(id))
                .map(option -> option.getString("text"))
                .findFirst()
                .orElse(id);
    }

    private Map<String, Object> row(JsonObject net) {
        String option = net.getString("option");
        return Map.of(
                "text",
                name(option),
                "before",
                percent(net.getLong("before")),
                "after",
                percent(net.getLong("after")),
                "net",
                change(net),
                "interval",
                words.text(
                        "screen.shift.interval",
                        Map.of("low", signed(net.getDouble("low")), "high", signed(net.getDouble("high")))));
    }

    /** {@code before} or {@code after}, as a heading. */
    String word(String side) {
        return words.text("screen.shift." + side);
    }

    String change(JsonObject net) {
        return words.text("screen.shift.net", Map.of("n", signed(net.getDouble("shift"))));
    }

    String percent(long part) {
        return words.text("app.percent", Map.of("n", (200 * part + n) / (2 * n)));
    }

    private List<String> facts() {
        JsonObject once = shift.getJsonObject("once");
        return Stream.of(
                        movers(),
                        test(shift.getJsonObject("test")),
                        once.getLong("before") + once.getLong("after") > 0
                                ? words.text("screen.shift.once", once.getMap())
                                : "",
                        drawn < n ? words.text("screen.shift.few") : "")
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    private String movers() {
        if (!shift.containsKey("movers")) {
            return words.text("screen.shift.nobody");
        }
        long share = Math.round(100 * shift.getDouble("movers"));
        return words.count("screen.shift.movers", n, Map.of("p", words.text("app.percent", Map.of("n", share))));
    }

    private String test(@Nullable JsonObject test) {
        if (test == null) {
            return "";
        }
        double p = test.getDouble("p");
        String name = test.getString("name").equals("mcnemar") ? "McNemar" : "Stuart-Maxwell";
        String chance = p < LEAST_P ? "< " + Figures.plain(words, LEAST_P) : "= " + Figures.plain(words, p);
        return words.text(
                p < SURPRISING ? "screen.shift.real" : "screen.shift.chance", Map.of("test", name, "p", chance));
    }

    /** Percentage points with their sign. */
    private static String signed(double share) {
        long n = Math.round(Math.abs(share) * 100);
        return n == 0 ? "0" : (share < 0 ? "\u2212" : "+") + n;
    }

    /** Lines of a name, broken between words. */
    static List<String> wrapped(String text, int letters) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : text.split(" ")) {
            int last = lines.size() - 1;
            String line = lines.get(last);
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(word);
            } else {
                lines.set(last, line.isEmpty() ? word : line + " " + word);
            }
        }
        return lines;
    }
}
