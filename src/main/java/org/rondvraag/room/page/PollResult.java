package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a poll's tally says, for every view, as {@code model/results.js}: {@code bars} (all on one scale), or a {@code chart} with
 * {@code columns}, a {@code cloud} of words or what was {@code said}; with it {@code figures} and sentences ({@code facts}).
 */
public final class PollResult {
    private static final int CLOUD = 60;

    private final JsonObject poll;
    private final JsonObject tally;
    private final JsonObject settings;
    private final JsonObject details;
    private final Words words;
    private final List<String> chosen;

    private PollResult(JsonObject poll, Words words, List<String> chosen) {
        this.poll = poll;
        this.tally = poll.getJsonObject("tally");
        this.settings = poll.getJsonObject("settings", new JsonObject());
        this.details = poll.getJsonObject("details", new JsonObject());
        this.words = words;
        this.chosen = chosen;
    }

    /**
     * @param poll as a view has it, with its tally
     * @param chosen the options of who looks, as text; empty on a page that is for all
     */
    public static Map<String, Object> of(JsonObject poll, Words words, List<String> chosen) {
        PollResult result = new PollResult(poll, words, chosen);
        return switch (poll.getString("type")) {
            case "choice" -> result.choice();
            case "rating" -> result.rating();
            case "ranking" -> result.ranking();
            case "points" -> result.points();
            case "words" -> result.cloud();
            case "open" -> result.open();
            default -> result.number();
        };
    }

    /** Who had a vote. */
    static String mode(JsonObject poll, Words words) {
        JsonObject settings = poll.getJsonObject("settings", new JsonObject());
        return words.text("codes".equals(settings.getString("ballots")) ? "poll.by.codes" : "poll.by.devices");
    }

    private Map<String, Object> choice() {
        List<Map<String, Object>> bars = Bars.of(poll, words);
        List<String> correct =
                PhoneFrame.strings(settings.getJsonArray("correct")).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int at = 0; at < bars.size(); at++) {
            String id = poll.getJsonArray("options").getJsonObject(at).getString("id");
            rows.add(new Tree()
                    .all(bars.get(at))
                    .flag("mine", chosen.contains(id))
                    .flag("right", correct.contains(id))
                    .done());
        }
        Tree told = new Tree().with("bars", rows);
        if (details.containsKey("right")) {
            Map<String, Object> of = Map.of("of", tally.getLong("n"));
            told.with("facts", List.of(words.count("poll.right", details.getLong("right"), of)));
        }
        return told.done();
    }

    private Map<String, Object> rating() {
        int lowest = settings.getInteger("lowest", 1);
        List<Long> counts = tally.getJsonArray("counts").stream()
                .map(count -> ((Number) count).longValue())
                .toList();
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        Tree chart = new Tree()
                .with(
                        "columns",
                        IntStream.range(0, counts.size())
                                .mapToObj(at -> column(String.valueOf(lowest + at), counts.get(at), most))
                                .toList())
                .all(ends(words, settings));
        List<Map<String, Object>> figures = Stream.of(
                        figure("mean", tally, true), figure("median", tally, false), figure("sd", details, true), nps())
                .flatMap(List::stream)
                .toList();
        return Map.of("chart", chart.done(), "figures", figures);
    }

    private Map<String, Object> column(String label, long n, long most) {
        return new Tree()
                .with("label", label)
                .with("count", String.valueOf(n))
                .with("says", words.count("poll.answers", n))
                .with("height", Figures.extent(n, most))
                .with("y", Figures.extent(most - n, most))
                .flag("mine", chosen.contains(label))
                .done();
    }

    /** What the lowest and the highest point of a scale mean. */
    static Map<String, Object> ends(Words words, JsonObject settings) {
        int lowest = settings.getInteger("lowest", 1);
        int highest = lowest + settings.getInteger("points", 5) - 1;
        List<String> ends = new ArrayList<>();
        if (settings.containsKey("low")) {
            ends.add(words.text("poll.end", Map.of("point", lowest, "text", settings.getString("low"))));
        }
        if (settings.containsKey("high")) {
            ends.add(words.text("poll.end", Map.of("point", highest, "text", settings.getString("high"))));
        }
        return ends.isEmpty() ? Map.of() : Map.of("ends", ends);
    }

    private List<Map<String, Object>> figure(String name, JsonObject from, boolean tenths) {
        Number value = from.getNumber(name);
        if (value == null) {
            return List.of();
        }
        double x = value.doubleValue();
        return List.of(labelled(name, tenths ? Figures.tenths(words, x) : Figures.plain(words, x)));
    }

    private List<Map<String, Object>> nps() {
        Double score = details.getDouble("nps");
        return score == null ? List.of() : List.of(labelled("nps", Figures.plain(words, Math.round(score))));
    }

    private Map<String, Object> labelled(String name, String value) {
        return Map.of("label", words.text("poll." + name), "value", value);
    }

    /** The best mean first; options that are level have the same place. */
    private Map<String, Object> ranking() {
        JsonObject borda = tally.getJsonObject("borda");
        List<JsonObject> options = Bars.objects(poll.getJsonArray("options"));
        List<JsonObject> rows = options.stream()
                .sorted(Comparator.comparingDouble(option -> -mean(borda, option)))
                .toList();
        List<Map<String, Object>> bars = rows.stream()
                .map(option -> {
                    double mean = mean(borda, option);
                    long better = rows.stream()
                            .filter(other -> mean(borda, other) > mean)
                            .count();
                    return Map.<String, Object>of(
                            "id", option.getString("id"),
                            "text", option.getString("text"),
                            "place", String.valueOf(1 + better),
                            "share", Figures.tenths(words, mean),
                            "width", Figures.extent(mean, options.size()));
                })
                .toList();
        Stream<String> winner = options.stream()
                .filter(option -> Objects.equals(option.getString("id"), tally.getString("condorcet")))
                .map(option -> words.text("poll.condorcet", Map.of("option", option.getString("text"))));
        List<String> facts = Stream.concat(winner, Stream.of(words.text("poll.borda", Map.of("m", options.size()))))
                .toList();
        return Map.of("bars", bars, "facts", facts);
    }

    private static double mean(JsonObject means, JsonObject option) {
        return means.getDouble(option.getString("id"), 0.0);
    }

    private Map<String, Object> points() {
        JsonObject means = tally.getJsonObject("mean");
        List<Map<String, Object>> bars = Bars.objects(poll.getJsonArray("options")).stream()
                .map(option -> Map.<String, Object>of(
                        "text", option.getString("text"),
                        "share", Figures.tenths(words, mean(means, option)),
                        "width", Figures.extent(mean(means, option), 100)))
                .toList();
        return Map.of("bars", bars, "facts", List.of(words.text("poll.points.mean")));
    }

    /** The most frequent words, in five sizes. */
    private Map<String, Object> cloud() {
        List<JsonObject> given = Bars.objects(tally.getJsonArray("words"));
        if (given.isEmpty()) {
            return nothing();
        }
        long most =
                given.stream().mapToLong(word -> word.getLong("count")).max().orElse(1);
        List<Map<String, Object>> cloud = given.stream()
                .limit(CLOUD)
                .map(word -> Map.<String, Object>of(
                        "text", word.getString("text"),
                        "count", String.valueOf(word.getLong("count")),
                        "size", String.valueOf(size(word.getLong("count"), most))))
                .toList();
        return Map.of("chart", Map.of("cloud", cloud));
    }

    /** From 1 to 5: the area of a word goes by its count. A word that nobody shared is no bigger than another. */
    private static int size(long count, long most) {
        return most > 1 ? (int) Math.ceil(5 * Math.sqrt((double) count / most)) : 3;
    }

    private Map<String, Object> open() {
        List<String> said = Bars.objects(tally.getJsonArray("answers")).stream()
                .map(answer -> answer.getString("text"))
                .toList();
        return said.isEmpty() ? nothing() : Map.of("chart", Map.of("said", said));
    }

    /** Nobody wrote anything, or a moderator has let none of it through yet. */
    private Map<String, Object> nothing() {
        boolean unread = poll.getBoolean("review", false) && tally.getLong("n") > 0;
        return Map.of("facts", List.of(words.text(unread ? "poll.unread" : "poll.nothing")));
    }

    private Map<String, Object> number() {
        List<JsonObject> bins = Bars.objects(tally.getJsonArray("bins", new JsonArray()));
        long most = bins.stream().mapToLong(bin -> bin.getLong("count")).max().orElse(0);
        List<Map<String, Object>> bars = bins.stream()
                .map(bin -> Map.<String, Object>of(
                        "text", bin(bin.getDouble("from"), bin.getDouble("to")),
                        "share", String.valueOf(bin.getLong("count")),
                        "width", Figures.extent(bin.getLong("count"), most)))
                .toList();
        List<Map<String, Object>> figures = new ArrayList<>();
        if (tally.containsKey("median")) {
            figures.add(labelled("median", withUnit(words, tally.getDouble("median"), settings)));
        }
        if (details.containsKey("lower")) {
            String lower = Figures.plain(words, details.getDouble("lower"));
            figures.add(labelled("middle", lower + " \u2013 " + withUnit(words, details.getDouble("upper"), settings)));
        }
        return Map.of("bars", bars, "figures", figures);
    }

    /** What is a list of bars on a phone stands upright on the wall. */
    static Map<String, Object> histogram(JsonObject poll, Words words) {
        PollResult result = new PollResult(poll, words, List.of());
        List<JsonObject> bins = Bars.objects(result.tally.getJsonArray("bins", new JsonArray()));
        long most = bins.stream().mapToLong(bin -> bin.getLong("count")).max().orElse(0);
        List<Map<String, Object>> columns = bins.stream()
                .map(bin -> result.column(
                        result.bin(bin.getDouble("from"), bin.getDouble("to")), bin.getLong("count"), most))
                .toList();
        return new Tree()
                .with("figures", result.number().get("figures"))
                .with("chart", columns.isEmpty() ? null : Map.of("columns", columns))
                .done();
    }

    private String bin(double from, double to) {
        double step = settings.getDouble("step", 0.0);
        boolean whole = to - from == 1 && step >= 1 && step % 1 == 0;
        return whole
                ? Figures.plain(words, from)
                : words.text("poll.bin", Map.of("from", Figures.plain(words, from), "to", Figures.plain(words, to)));
    }

    /** {@code 12,5 km}. */
    static String withUnit(Words words, double value, JsonObject settings) {
        String unit = settings.getString("unit");
        return Figures.plain(words, value) + (unit == null ? "" : "\u00a0" + unit);
    }
}
