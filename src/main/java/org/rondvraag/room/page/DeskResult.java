package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** What is told of the answers to a poll, to whom, and what the desk may do about it; as {@code model/desk-poll.js}. */
final class DeskResult {
    private static final List<String> POLICIES = List.of("hidden", "after", "live", "shown");
    private static final int MINUTE = 60;

    private final DeskFrame c;
    private final Words words;
    private final String id;
    private final JsonObject poll;

    DeskResult(DeskFrame c, String id) {
        this.c = c;
        this.words = c.words();
        this.id = id;
        this.poll = c.page().polls().getJsonObject(id);
    }

    Map<String, Object> model() {
        String results = poll.getString("results");
        JsonObject tally = poll.getJsonObject("tally");
        Tree tree = new Tree()
                .with("timer", poll.getString("status").equals("open") ? timer() : null)
                .all(onScreen(results))
                .with(
                        "policies",
                        POLICIES.stream().map(name -> policy(name, results)).toList())
                .with("seen", words.text("desk.results." + results + ".says"))
                .with("mode", PollResult.mode(poll, words));
        if (tally != null) {
            tree.all(PollResult.of(poll, words, List.of()))
                    .with("abstained", words.count("desk.poll.abstained", tally.getLong("abstain")))
                    .flag("compare", poll.getString("type").equals("ranking") && tally.getLong("n") > 0);
        }
        return tree.with("shift", poll.containsKey("shift") ? ShiftPart.of(poll, words) : null)
                .all(entries())
                .done();
    }

    /** Whether the room sees it now; and what is next when it was closed and the room does not see its result. */
    private Map<String, Object> onScreen(String results) {
        boolean seen = Shown.of(c).equals(new Shown("poll", id));
        boolean closed = poll.getString("status").equals("closed");
        String show = c.state().getJsonObject("screen").getString("show");
        return new Tree()
                .flag("onScreen", seen)
                .flag("reveal", closed && (results.equals("hidden") || !seen))
                .flag("fromScreen", show.equals("poll:" + id))
                .done();
    }

    /** How long it stays open, and the seconds until it would close a minute later. */
    private Map<String, Object> timer() {
        Long closesAt = poll.getLong("closesAt");
        long left = closesAt == null ? 0 : Math.max(0, closesAt - c.now());
        Tree timer = new Tree();
        if (closesAt != null) {
            Map<String, Object> times = Map.of("at", c.time(closesAt), "time", Times.span(left));
            timer.with("text", words.text("desk.poll.timer", times)).flag("runs", true);
        }
        return timer.with("longer", String.valueOf(Math.round(left / 1000.0) + MINUTE))
                .done();
    }

    private Map<String, Object> policy(String name, String results) {
        return new Tree()
                .with("name", name)
                .with("label", words.text("desk.results." + name))
                .flag("chosen", name.equals(results))
                .done();
    }

    /** Words and open answers, those that wait first. */
    private Map<String, Object> entries() {
        List<JsonObject> entries = Bars.objects(poll.getJsonArray("entries", new JsonArray()));
        if (entries.isEmpty()) {
            return Map.of();
        }
        long waiting = entries.stream()
                .filter(entry -> entry.getString("state").equals("pending"))
                .count();
        return new Tree()
                .with("entries", entries.stream().map(this::entry).toList())
                .with("waiting", waiting > 0 ? words.count("desk.poll.waiting", waiting) : null)
                .done();
    }

    private Map<String, Object> entry(JsonObject entry) {
        String state = entry.getString("state");
        return new Tree()
                .with("id", entry.getString("id"))
                .with("text", entry.getString("text"))
                .with("count", entry.containsKey("count") ? String.valueOf(entry.getLong("count")) : null)
                .flag(state, true)
                .with("says", words.text("desk.poll.entry." + state))
                .done();
    }
}
