package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Document;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Kind;

/** A poll: {@code draft} → {@code open} → {@code closed}; asked again it opens in a new round. Times are ms since 1970. */
public record Poll(String key, JsonObject body) implements Document {
    public static final Kind<Poll> KIND = new Kind<>("poll", Poll::new);

    /** What everyone may see of a poll's result; see {@link Policy} for who sees what when. */
    public static final List<String> RESULTS = List.of("hidden", "live", "after", "shown");

    /** One option of a poll. */
    public record Option(String id, String text) {}

    public String title() {
        return body.getString("title");
    }

    public PollType type() {
        return PollType.of(body.getString("type"));
    }

    /** {@code draft}, {@code open} or {@code closed}. */
    public String status() {
        return body.getString("status", "draft");
    }

    public boolean isDraft() {
        return status().equals("draft");
    }

    public boolean isOpen() {
        return status().equals("open");
    }

    public boolean isClosed() {
        return status().equals("closed");
    }

    /** Whether everyone could ever see it; also of a draft whose opening was undone. */
    public boolean wasShown() {
        return !isDraft() || body.getBoolean("shown", false);
    }

    /** The present round; 1 is the first, and that of a draft. */
    public int round() {
        return body.getInteger("round", 1);
    }

    public String results() {
        return body.getString("results", "hidden");
    }

    /**
     * The rounds that count, first to last. A round that was answered and is not among them is void: its answers were thrown
     * away, and are only kept.
     */
    public List<Integer> rounds() {
        JsonArray rounds = body.getJsonArray("rounds");
        return rounds == null
                ? IntStream.rangeClosed(1, isDraft() ? 0 : round()).boxed().toList()
                : rounds.stream().map(round -> ((Number) round).intValue()).toList();
    }

    /** The round that counts before the present one, if there is one. */
    public OptionalInt roundBefore() {
        return roundBefore(round());
    }

    /** The round that counts before that one, if there is one. */
    public OptionalInt roundBefore(int round) {
        return rounds().stream()
                .mapToInt(Integer::intValue)
                .filter(each -> each < round)
                .max();
    }

    /** Whether words and open answers are shown only when the desk has approved them; decided when the poll opens. */
    public boolean review() {
        return body.getBoolean("review", false);
    }

    /** When the present round opened; 0 for a draft. */
    public long openedAt() {
        return body.getLong("openedAt", 0L);
    }

    /** When it closes by itself; 0 when it does not. */
    public long closesAt() {
        return body.getLong("closesAt", 0L);
    }

    public @Nullable String item() {
        return body.getString("item");
    }

    public Settings settings() {
        return new Settings(body.getJsonObject("settings", new JsonObject()));
    }

    public List<Option> options() {
        return options(body.getJsonArray("options", new JsonArray()));
    }

    /** Options as they are stored. */
    public static List<Option> options(JsonArray options) {
        return options.stream()
                .map(JsonObject.class::cast)
                .map(option -> new Option(option.getString("id"), option.getString("text")))
                .toList();
    }

    /** Opened in a round; {@code seconds} 0 means without a timer. */
    public Poll opened(int round, long now, long seconds) {
        return new Poll(
                key,
                Edit.of(body)
                        .set("status", "open")
                        .set("round", round)
                        .set("rounds", numbers(Stream.concat(rounds().stream(), Stream.of(round))))
                        .set("openedAt", now)
                        .set("closesAt", seconds > 0 ? now + seconds * 1000 : null)
                        .drop("closedAt")
                        .done());
    }

    /** Without the answers of the present round. */
    public Poll voided() {
        return new Poll(key, body.copy().put("rounds", numbers(rounds().stream().filter(round -> round != round()))));
    }

    public Poll closed(long now) {
        return new Poll(
                key,
                Edit.of(body)
                        .set("status", "closed")
                        .set("closedAt", now)
                        .drop("closesAt")
                        .done());
    }

    public Poll with(String member, @Nullable Object value) {
        return new Poll(key, Edit.of(body).set(member, value).done());
    }

    private static JsonArray numbers(Stream<Integer> numbers) {
        return new JsonArray(numbers.collect(Collectors.toList()));
    }
}
