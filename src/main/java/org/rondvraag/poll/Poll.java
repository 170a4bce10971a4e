package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
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

    /** The present round; 1 is the first, and that of a draft. */
    public int round() {
        return body.getInteger("round", 1);
    }

    public String results() {
        return body.getString("results", "hidden");
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
        return body.getJsonArray("options", new JsonArray()).stream()
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
                        .set("openedAt", now)
                        .set("closesAt", seconds > 0 ? now + seconds * 1000 : null)
                        .drop("closedAt")
                        .done());
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
}
