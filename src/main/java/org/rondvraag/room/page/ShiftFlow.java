package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The flow diagram: names and shares before, shares and changes after, and ribbons between their bars, in units of a picture 1000
 * wide. Each option is one row in the order of the poll, which leaves nothing to search for: so no library lays it out, names take
 * only the room that they need, and the server paints what the browser paints.
 */
final class ShiftFlow {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 240;
    private static final int HEAD = 40;
    private static final int LINE = 24;
    private static final int GAP = 14;
    private static final int BAR = 12;
    private static final int LETTERS = 44;
    private static final int LETTER = 11;

    /** An option, its bars around the same middle. */
    private record Row(String id, int middle, int slot, int before, int after, List<String> left, List<String> right) {}

    private final List<Map<String, Object>> heads;
    private final List<Row> rows = new ArrayList<>();
    private final List<JsonObject> flows;
    private final long n;
    private final int height;

    /** Where the ribbons begin and end. */
    private final int from;

    private final int to;

    /**
     * @param flows those that are drawn; where few went none is, and a bar stays open there
     * @param n how many answered both times; more than 0
     */
    ShiftFlow(ShiftPart shift, List<JsonObject> flows, long n) {
        this.flows = flows;
        this.n = n;
        int y = HEAD;
        for (JsonObject option : shift.options()) {
            Row row = row(shift, option, y);
            rows.add(row);
            y += row.slot + GAP;
        }
        this.height = y - GAP;
        this.from = widest(rows.stream().map(Row::left).flatMap(Collection::stream)) + 2 * BAR;
        this.to = WIDTH - widest(rows.stream().map(Row::right).flatMap(Collection::stream)) - 2 * BAR;
        this.heads = List.of(
                line("end", from - 2 * BAR, 18, shift.word("before")),
                line("start", to + 2 * BAR, 18, shift.word("after")));
    }

    Map<String, Object> model() {
        return new Tree()
                .with("height", height)
                .with("heads", heads)
                .with("ribbons", ribbons())
                .with(
                        "nodes",
                        rows.stream()
                                .flatMap(row -> Stream.of(
                                        node(row, row.before, from - BAR, "end", from - 2 * BAR, row.left),
                                        node(row, row.after, to, "start", to + 2 * BAR, row.right)))
                                .toList())
                .done();
    }

    private int scaled(long counted) {
        return (int) Math.round((double) (counted * HEIGHT) / n);
    }

    private Row row(ShiftPart shift, JsonObject option, int top) {
        String id = option.getString("id");
        long before = shift.total("before", id);
        long after = shift.total("after", id);
        Optional<String> change = shift.net().stream()
                .filter(each -> each.getString("option").equals(id))
                .map(shift::change)
                .findFirst();
        List<String> left = ShiftPart.wrapped(shift.percent(before) + " " + option.getString("text"), LETTERS);
        List<String> right =
                Stream.concat(Stream.of(shift.percent(after)), change.stream()).toList();
        int words = Math.max(left.size(), right.size()) * LINE;
        int slot = Math.max(words, Math.max(scaled(before), scaled(after)));
        return new Row(id, top + slot / 2, slot, scaled(before), scaled(after), left, right);
    }

    /** At most what so many letters take. */
    private static int widest(Stream<String> lines) {
        return LETTER * Math.min(LETTERS, lines.mapToInt(String::length).max().orElse(0));
    }

    private static Map<String, Object> node(Row row, int height, int x, String anchor, int text, List<String> lines) {
        int first = row.middle - lines.size() * LINE / 2 + 18;
        return Map.of(
                "x",
                x,
                "y",
                row.middle - height / 2,
                "height",
                height,
                "lines",
                IntStream.range(0, lines.size())
                        .mapToObj(at -> line(anchor, text, first + at * LINE, lines.get(at)))
                        .toList());
    }

    private static Map<String, Object> line(String anchor, int x, int y, String text) {
        return Map.of("anchor", anchor, "x", x, "y", y, "text", text);
    }

    /** One ribbon a flow; those who stayed are drawn apart from those who moved. */
    private List<Map<String, Object>> ribbons() {
        List<String> ids = rows.stream().map(Row::id).toList();
        Map<String, Long> left = new HashMap<>();
        Map<String, Long> right = new HashMap<>();
        return flows.stream()
                .sorted(Comparator.comparingInt((JsonObject flow) -> ids.indexOf(flow.getString("from")))
                        .thenComparingInt(flow -> ids.indexOf(flow.getString("to"))))
                .map(flow -> {
                    Row before = rows.get(ids.indexOf(flow.getString("from")));
                    Row after = rows.get(ids.indexOf(flow.getString("to")));
                    long counted = flow.getLong("count");
                    int[] start = place(left, before.id, before.middle - before.before / 2, counted);
                    int[] end = place(right, after.id, after.middle - after.after / 2, counted);
                    return new Tree()
                            .with("d", ribbon(start, end))
                            .flag("stayed", before.equals(after))
                            .done();
                })
                .toList();
    }

    private int[] place(Map<String, Long> taken, String id, int top, long counted) {
        long before = taken.getOrDefault(id, 0L);
        taken.put(id, before + counted);
        return new int[] {top + scaled(before), top + scaled(before + counted)};
    }

    private String ribbon(int[] before, int[] after) {
        int bend = (from + to) / 2;
        return String.format(
                Locale.ROOT,
                "M%1$d,%2$dC%3$d,%2$d %3$d,%4$d %5$d,%4$dV%6$dC%3$d,%6$d %3$d,%7$d %1$d,%7$dZ",
                from,
                before[0],
                bend,
                after[0],
                to,
                after[1],
                before[1]);
    }
}
