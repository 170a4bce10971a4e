package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Text;

/**
 * The fields of a ballot by the type of its poll, filled in with the answer that counts, or with the draft that was refused; as {@code
 * model/ballot.js}.
 */
final class BallotPart {
    private static final int LONGEST = 500;
    private static final int WORDS = 3;

    private final Words words;
    private final String key;
    private final JsonObject settings;
    private final @Nullable Object answer;
    private final @Nullable Object draft;
    private final List<JsonObject> options;

    private BallotPart(Words words, String key, JsonObject poll, @Nullable Object answer, @Nullable Object draft) {
        this.words = words;
        this.key = key;
        this.settings = poll.getJsonObject("settings", new JsonObject());
        this.draft = draft;
        this.answer = draft == null ? answer : draft;
        this.options = Bars.objects(poll.getJsonArray("options", new JsonArray()));
    }

    /** @param draft as {@link RefusedBallot} makes it; empty when there is none */
    static Map<String, Object> of(Words words, String key, JsonObject poll, @Nullable Object answer, JsonObject draft) {
        BallotPart part = new BallotPart(words, key, poll, answer, draft.getValue("answer"));
        String type = poll.getString("type");
        Tree tree = new Tree().with("type", type);
        switch (type) {
            case "choice" -> part.choice(tree);
            case "rating" -> part.rating(tree);
            case "ranking" -> part.ranking(tree);
            case "points" -> part.points(tree);
            case "words" -> part.lines(tree);
            case "open" -> part.open(tree);
            default -> part.number(tree);
        }
        boolean byButton = !type.equals("choice") && !type.equals("rating");
        tree.flag("abstains", byButton && part.mayAbstain());
        return tree.with("code", "codes".equals(part.settings.getString("ballots")) ? part.code(draft) : null)
                .done();
    }

    private Map<String, Object> code(JsonObject draft) {
        return Map.of("key", key, "value", draft.getString("code", ""));
    }

    private boolean mayAbstain() {
        return settings.getBoolean("abstain", true);
    }

    private void choice(Tree tree) {
        int most = settings.getInteger("max", 1);
        List<Map<String, Object>> all = new ArrayList<>();
        for (JsonObject option : options) {
            all.add(option(option.getString("id"), option.getString("text")).done());
        }
        if (mayAbstain()) {
            all.add(option("abstain", words.text("poll.abstain"))
                    .flag("abstain", true)
                    .done());
        }
        tree.with("input", most > 1 ? "checkbox" : "radio")
                .with("most", most > 1 ? most : null)
                .with("hint", most > 1 ? words.text("poll.max", Map.of("n", most)) : null)
                .with("options", all);
    }

    private Tree option(String value, String text) {
        return new Tree().with("value", value).with("text", text).flag("chosen", chosen().contains(value));
    }

    /** The answer as a list of texts. */
    private List<String> chosen() {
        return answer instanceof JsonArray array
                ? PhoneFrame.strings(array).toList()
                : answer == null ? List.of() : List.of(String.valueOf(answer));
    }

    private void rating(Tree tree) {
        int lowest = settings.getInteger("lowest", 1);
        int highest = lowest + settings.getInteger("points", 5) - 1;
        tree.with(
                "scale",
                new Tree()
                        .flag("stars", "stars".equals(settings.getString("preset")))
                        .with(
                                "points",
                                IntStream.rangeClosed(lowest, highest)
                                        .mapToObj(point -> point(point, highest))
                                        .toList())
                        .all(PollResult.ends(words, settings))
                        .with(
                                "abstain",
                                mayAbstain()
                                        ? option("abstain", words.text("poll.abstain"))
                                                .done()
                                        : null)
                        .done());
    }

    private Map<String, Object> point(int point, int highest) {
        return new Tree()
                .with("value", String.valueOf(point))
                .with("says", words.text("poll.point", Map.of("point", point, "most", highest)))
                .flag("chosen", chosen().contains(String.valueOf(point)))
                .done();
    }

    /** The options in the order of the answer, then the rest, which has no place. */
    private void ranking(Tree tree) {
        Set<JsonObject> rows = new LinkedHashSet<>();
        chosen().forEach(id -> options.stream()
                .filter(option -> option.getString("id").equals(id))
                .forEach(rows::add));
        int placed = rows.size();
        rows.addAll(options);
        List<JsonObject> ordered = List.copyOf(rows);
        tree.with("hint", words.text("poll.ranking.hint"))
                .with(
                        "ranks",
                        IntStream.range(0, ordered.size())
                                .mapToObj(at -> rank(ordered.get(at), at, placed, ordered.size()))
                                .toList());
    }

    private Map<String, Object> rank(JsonObject option, int at, int placed, int of) {
        Map<String, Object> named = Map.of("option", option.getString("text"));
        return new Tree()
                .with("id", option.getString("id"))
                .with("key", key + "-" + option.getString("id"))
                .with("text", option.getString("text"))
                .with("label", words.text("poll.ranking.place", named))
                .with("up", words.text("poll.ranking.up", named))
                .with("down", words.text("poll.ranking.down", named))
                .with(
                        "places",
                        IntStream.range(0, of)
                                .mapToObj(place -> new Tree()
                                        .with("value", String.valueOf(place + 1))
                                        .flag("chosen", place == at && at < placed)
                                        .done())
                                .toList())
                .with("none", words.text("poll.ranking.none"))
                .flag("first", at == 0)
                .flag("last", at == of - 1)
                .done();
    }

    private void points(Tree tree) {
        JsonObject given = answer instanceof JsonObject points ? points : new JsonObject();
        long sum = options.stream()
                .mapToLong(option -> whole(given.getValue(option.getString("id"))))
                .sum();
        String left = sum < 100 ? "poll.points.left" : sum > 100 ? "poll.points.over" : "poll.points.done";
        tree.with("hint", words.text("poll.points.hint"))
                .with(
                        "shares",
                        options.stream().map(option -> share(option, given)).toList())
                .with(
                        "left",
                        new Tree()
                                .with("text", words.text(left, Map.of("n", Math.abs(100 - sum))))
                                .flag("wrong", sum > 100)
                                .done());
    }

    /** Of what was typed, what is no number counts for nothing. */
    private static long whole(@Nullable Object points) {
        String text = String.valueOf(points);
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private Map<String, Object> share(JsonObject option, JsonObject given) {
        Map<String, Object> named = Map.of("option", option.getString("text"));
        Object value = given.getValue(option.getString("id"));
        return Map.of(
                "id",
                option.getString("id"),
                "key",
                key + "-" + option.getString("id"),
                "text",
                option.getString("text"),
                "value",
                value == null ? "" : String.valueOf(value),
                "more",
                words.text("poll.points.more", named),
                "less",
                words.text("poll.points.less", named));
    }

    private void lines(Tree tree) {
        int n = settings.getInteger("max", WORDS);
        List<String> given = answer instanceof JsonArray ? chosen() : List.of();
        tree.with("hint", words.text(n > 1 ? "poll.words.hint" : "poll.words.hint.one", Map.of("n", n)))
                .with(
                        "lines",
                        IntStream.range(0, n)
                                .mapToObj(at -> Map.of(
                                        "key",
                                        key + "-" + at,
                                        "label",
                                        words.text("poll.words.label", Map.of("n", at + 1)),
                                        "value",
                                        at < given.size() ? given.get(at) : ""))
                                .toList());
    }

    private void open(Tree tree) {
        int left = LONGEST - Text.graphemes(own());
        String room = words.count(left < 0 ? "ask.over" : "ask.left", Math.abs(left));
        tree.with(
                "words",
                new Tree()
                        .with("key", key)
                        .with("value", own())
                        .with("label", words.text("poll.open.label"))
                        .with("hint", draft == null ? words.text("poll.open.hint", Map.of("n", LONGEST)) : room)
                        .flag("wrong", draft != null && left < 0)
                        .done());
    }

    private void number(Tree tree) {
        Number least = settings.getNumber("least");
        Number most = settings.getNumber("most");
        Number step = settings.getNumber("step");
        String range = "poll.number." + (least == null ? "" : "from") + (most == null ? "" : "to");
        Tree bounds = new Tree()
                .with("from", least == null ? null : Figures.plain(words, least.doubleValue()))
                .with("to", most == null ? null : Figures.plain(words, most.doubleValue()));
        tree.with(
                "number",
                new Tree()
                        .with("key", key)
                        .with("value", own())
                        .with("label", words.text("poll.number.label"))
                        .with("step", step == null ? "any" : String.valueOf(step))
                        .with("least", least == null ? null : String.valueOf(least))
                        .with("most", most == null ? null : String.valueOf(most))
                        .with("unit", settings.getString("unit"))
                        .with("hint", least == null && most == null ? null : words.text(range, bounds.done()))
                        .done());
    }

    private String own() {
        return answer == null || answer.equals("abstain") ? "" : String.valueOf(answer);
    }
}
