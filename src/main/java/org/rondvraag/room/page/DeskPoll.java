package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The poll control: one poll at a time, the open one first; as {@code model/desk-poll.js}. */
final class DeskPoll {
    private final DeskFrame c;

    private DeskPoll(DeskFrame c) {
        this.c = c;
    }

    static Map<String, Object> of(DeskFrame c) {
        DeskPoll part = new DeskPoll(c);
        return part.first()
                .map(part::model)
                .orElseGet(() -> Map.of("empty", c.words().text("desk.poll.empty")));
    }

    /** An open poll; else one of the current item, closed before draft; else any, drafts first. The latest opened comes first. */
    private Optional<String> first() {
        return c.page().polls().fieldNames().stream()
                .min(Comparator.comparingInt(this::rank)
                        .thenComparing(id -> -poll(id).getLong("at", 0L))
                        .thenComparing(id -> id));
    }

    private int rank(String id) {
        JsonObject poll = poll(id);
        boolean draft = poll.getString("status").equals("draft");
        if (poll.getString("status").equals("open")) {
            return 0;
        }
        return c.isCurrent(poll.getString("item")) ? (draft ? 2 : 1) : (draft ? 3 : 4);
    }

    private JsonObject poll(String id) {
        return c.page().polls().getJsonObject(id);
    }

    private Map<String, Object> model(String id) {
        JsonObject poll = poll(id);
        String status = poll.getString("status");
        Tree model = new Tree()
                .with("id", id)
                .with("title", poll.getString("title"))
                .with(status, true)
                .with("state", progress(poll, status))
                .flag("many", c.page().polls().size() > 1);
        return model.all(status.equals("draft") ? draft(poll) : new DeskResult(c, id).model())
                .done();
    }

    private String progress(JsonObject poll, String status) {
        List<String> parts = new ArrayList<>();
        parts.add(c.words().text("desk.poll." + status));
        if (poll.getInteger("round") > 1) {
            parts.add(c.words().text("desk.poll.round", Map.of("n", poll.getInteger("round"))));
        }
        long here = c.state().getLong("online");
        if (status.equals("open") && here > 0 && answered(poll) <= here) {
            parts.add(c.words().text("desk.poll.answered", Map.of("n", answered(poll), "here", here)));
        } else if (!status.equals("draft")) {
            parts.add(c.words().count("poll.answers", poll.getLong("answers")));
        }
        return String.join(", ", parts);
    }

    private long answered(JsonObject poll) {
        return c.state().getJsonObject("presence", new JsonObject()).getLong("answered", poll.getLong("answers"));
    }

    private Map<String, Object> draft(JsonObject poll) {
        Long seconds = poll.getJsonObject("settings", new JsonObject()).getLong("seconds");
        List<String> options = Bars.objects(poll.getJsonArray("options")).stream()
                .map(option -> option.getString("text"))
                .toList();
        return new Tree()
                .with("kind", c.words().text("desk.poll.type." + poll.getString("type")))
                .with(
                        "seconds",
                        seconds == null
                                ? null
                                : c.words().text("desk.poll.closesAfter", Map.of("time", Times.span(seconds * 1000))))
                .with("options", options.isEmpty() ? null : options)
                .done();
    }
}
