package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the projector shows now, as {@code model/shown.js}: the same answer on the screen itself and in the desk's copy of it.
 *
 * @param kind question, poll, shift (of a poll), questions, agenda, join, idle (follow, with nothing to follow) or blank
 * @param id of the question or poll; empty for the rest
 */
record Shown(String kind, String id) {
    private static final List<String> VISIBLE = List.of("open", "stage", "answered");

    /** A question or poll that may not be shown (any more) gives way to what follows the stage. */
    static Shown of(DeskFrame c) {
        String[] show = c.state().getJsonObject("screen").getString("show").split(":", 2);
        return switch (show[0]) {
            case "question" -> named(c.page().questions(), show, VISIBLE).orElseGet(() -> follow(c));
            case "poll" ->
                named(c.page().polls(), show, List.of("open", "closed")).orElseGet(() -> follow(c));
            case "shift" ->
                named(c.page().polls(), show, List.of("open", "closed"))
                        .filter(shown ->
                                c.page().polls().getJsonObject(shown.id()).containsKey("shift"))
                        .orElseGet(() -> follow(c));
            case "follow" -> follow(c);
            default -> new Shown(show[0], "");
        };
    }

    private static Optional<Shown> named(JsonObject entities, String[] show, List<String> statuses) {
        return Optional.ofNullable(entities.getJsonObject(show[1]))
                .filter(entity -> statuses.contains(entity.getString("status")))
                .map(entity -> new Shown(show[0], show[1]));
    }

    private static Shown follow(DeskFrame c) {
        return Stream.concat(
                        newest(c.page().questions(), "stage").map(id -> new Shown("question", id)).stream(),
                        newest(c.page().polls(), "open").map(id -> new Shown("poll", id)).stream())
                .findFirst()
                .orElse(new Shown("idle", ""));
    }

    /** The one of that status that opened last. */
    static Optional<String> newest(JsonObject entities, String status) {
        return entities.fieldNames().stream()
                .filter(id -> entities.getJsonObject(id).getString("status").equals(status))
                .min(Comparator.<String>comparingLong(
                                id -> -entities.getJsonObject(id).getLong("at", 0L))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
