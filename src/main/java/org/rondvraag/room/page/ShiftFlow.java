package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The flow diagram: names, bars and ribbons between them, in units of a picture 1000 wide. Two columns in the order of the poll
 * leave nothing to search for, so no library lays it out, and the server paints what the browser paints.
 */
final class ShiftFlow {
    private static final int HEIGHT = 240;
    private static final int LINE = 24;
    private static final int GAP = 14;
    private static final int LETTERS = 36;

    private enum Side {
        FROM("before", 388, 376, 400, "end"),
        TO("after", 600, 624, 600, "start");

        private final String wire;
        private final int bar;
        private final int text;
        private final int edge;
        private final String anchor;

        Side(String wire, int bar, int text, int edge, String anchor) {
            this.wire = wire;
            this.bar = bar;
            this.text = text;
            this.edge = edge;
            this.anchor = anchor;
        }
    }

    private record Node(String id, int y, int height, Map<String, Object> model) {}

    private final ShiftPart shift;
    private final List<JsonObject> flows;
    private final long n;
    private int height;

    /**
     * @param flows those that are drawn; where few went none is, and a bar stays open there
     * @param n how many answered both times; more than 0
     */
    ShiftFlow(ShiftPart shift, List<JsonObject> flows, long n) {
        this.shift = shift;
        this.flows = flows;
        this.n = n;
    }

    Map<String, Object> model() {
        List<Node> from = side(Side.FROM);
        List<Node> to = side(Side.TO);
        return new Tree()
                .with("height", height)
                .with("ribbons", ribbons(from, to))
                .with(
                        "nodes",
                        Stream.concat(from.stream(), to.stream())
                                .map(Node::model)
                                .toList())
                .done();
    }

    private int scaled(long counted) {
        return (int) Math.round((double) (counted * HEIGHT) / n);
    }

    /** The bars of one side from top to bottom, each with its name beside it. */
    private List<Node> side(Side side) {
        List<Node> nodes = new ArrayList<>();
        int y = 0;
        for (JsonObject option : shift.options()) {
            long counted = shift.total(side.wire, option.getString("id"));
            List<String> lines = lines(option, side, counted);
            int slot = Math.max(scaled(counted), lines.size() * LINE);
            nodes.add(node(option, side, scaled(counted), y + slot / 2, lines));
            y += slot + GAP;
        }
        height = Math.max(height, y - GAP);
        return nodes;
    }

    private List<String> lines(JsonObject option, Side side, long counted) {
        Optional<String> moved = shift.net().stream()
                .filter(each -> side == Side.TO && each.getString("option").equals(option.getString("id")))
                .map(shift::change)
                .findFirst();
        List<String> name = ShiftPart.wrapped(shift.percent(counted) + " " + option.getString("text"), LETTERS);
        return Stream.concat(name.stream(), moved.stream()).toList();
    }

    private static Node node(JsonObject option, Side side, int height, int middle, List<String> lines) {
        int y = middle - height / 2;
        int first = middle - lines.size() * LINE / 2 + 18;
        Map<String, Object> model = Map.of(
                "x",
                side.bar,
                "y",
                y,
                "height",
                height,
                "anchor",
                side.anchor,
                "lines",
                IntStream.range(0, lines.size())
                        .mapToObj(at -> Map.of("x", side.text, "y", first + at * LINE, "text", lines.get(at)))
                        .toList());
        return new Node(option.getString("id"), y, height, model);
    }

    /** One ribbon a flow; those who stayed are drawn apart from those who moved. */
    private List<Map<String, Object>> ribbons(List<Node> from, List<Node> to) {
        List<String> ids =
                shift.options().stream().map(option -> option.getString("id")).toList();
        Map<String, Long> left = new HashMap<>();
        Map<String, Long> right = new HashMap<>();
        return flows.stream()
                .sorted(Comparator.comparingInt((JsonObject flow) -> ids.indexOf(flow.getString("from")))
                        .thenComparingInt(flow -> ids.indexOf(flow.getString("to"))))
                .map(flow -> {
                    int[] before = place(from, left, flow.getString("from"), flow.getLong("count"));
                    int[] after = place(to, right, flow.getString("to"), flow.getLong("count"));
                    return new Tree()
                            .with("d", ribbon(before, after))
                            .flag("stayed", flow.getString("from").equals(flow.getString("to")))
                            .done();
                })
                .toList();
    }

    private int[] place(List<Node> nodes, Map<String, Long> taken, String id, long counted) {
        long before = taken.getOrDefault(id, 0L);
        taken.put(id, before + counted);
        int top = nodes.stream()
                .filter(node -> node.id().equals(id))
                .mapToInt(Node::y)
                .findFirst()
                .orElseThrow();
        return new int[] {top + scaled(before), top + scaled(before + counted)};
    }

    private static String ribbon(int[] before, int[] after) {
        return String.format(
                Locale.ROOT,
                "M%d,%dC500,%d 500,%d %d,%dV%dC500,%d 500,%d %d,%dZ",
                Side.FROM.edge,
                before[0],
                before[0],
                after[0],
                Side.TO.edge,
                after[0],
                after[1],
                after[1],
                before[1],
                Side.FROM.edge,
                before[1]);
    }
}
