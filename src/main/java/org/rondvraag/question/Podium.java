package org.rondvraag.question;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Document;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Facts;
import org.rondvraag.event.Kind;

/**
 * What the moderator laid out: the question on stage and the run list's pins. One document, which every rule that stages
 * reads, so that two moderators cannot put two questions on stage at once.
 */
public record Podium(JsonObject body) implements Document {
    public static final String ID = "podium";
    public static final Kind<Podium> KIND = new Kind<>("podium", (id, body) -> new Podium(body));
    private static final Podium EMPTY = new Podium(new JsonObject());

    static Podium of(Facts facts) {
        return facts.find(KIND, ID).orElse(EMPTY);
    }

    @Override
    public String key() {
        return ID;
    }

    /** The question being answered now, or null. */
    public @Nullable String stage() {
        return body.getString("stage");
    }

    /** The pinned questions, in the moderator's order. */
    public List<String> pins() {
        return body.getJsonArray("pins", new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }

    Podium staging(@Nullable String question) {
        return new Podium(Edit.of(body).set("stage", question).done());
    }

    Podium pinning(List<String> pins) {
        return new Podium(Edit.of(body).list("pins", pins).done());
    }

    /** Without a question that is no longer to be answered. */
    Podium without(String question) {
        List<String> rest = pins().stream().filter(pin -> !pin.equals(question)).toList();
        return (question.equals(stage()) ? staging(null) : this).pinning(rest);
    }

    boolean names(String question) {
        return question.equals(stage()) || pins().contains(question);
    }
}
