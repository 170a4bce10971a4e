package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The polls of this moment, as {@code model/poll.js}: open ones first, then closed ones of the current item; the newest first. */
final class PollPart {
    private static final Set<String> PROMISED = Set.of("live", "shown");

    private final PhoneFrame c;
    private final List<String> ids;

    PollPart(PhoneFrame c) {
        this.c = c;
        this.ids = c.polls().fieldNames().stream()
                .filter(id -> isOpen(id) || Objects.equals(poll(id).getString("item", c.itemId()), c.itemId()))
                .sorted(Comparator.comparing((String id) -> isOpen(id) ? 0 : 1)
                        .thenComparing(id -> -poll(id).getLong("at", 0L))
                        .thenComparing(id -> id))
                .toList();
    }

    List<Map<String, Object>> all() {
        return ids.stream().map(this::model).toList();
    }

    boolean any() {
        return !ids.isEmpty();
    }

    /** Whether an open poll waits for my answer. */
    boolean waits() {
        return ids.stream().anyMatch(id -> isOpen(id) && mine(id).isEmpty());
    }

    private Map<String, Object> model(String id) {
        JsonObject poll = poll(id);
        Tree model = new Tree()
                .with("id", id.equals(ids.get(0)) ? "peiling" : "peiling-" + id)
                .with("key", id)
                .with("title", poll.getString("title"))
                .with("label", label(poll, isOpen(id)));
        boolean busy = ids.stream().anyMatch(this::isOpen);
        return (isOpen(id)
                        ? ballot(model, poll, mine(id))
                        : model.flag("closed", true).flag("old", busy))
                .all(outcome(poll, isOpen(id), mine(id)))
                .done();
    }

    private JsonObject poll(String id) {
        return c.polls().getJsonObject(id);
    }

    private boolean isOpen(String id) {
        return poll(id).getString("status").equals("open");
    }

    /** What I chose in the present round; empty when nothing. */
    private List<String> mine(String id) {
        JsonObject mine = c.me().getJsonObject("answers", new JsonObject()).getJsonObject(id);
        if (mine == null || !Objects.equals(mine.getInteger("round"), poll(id).getInteger("round"))) {
            return List.of();
        }
        Object answer = mine.getValue("answer");
        return answer instanceof JsonArray chosen
                ? PhoneFrame.strings(chosen).toList()
                : List.of(String.valueOf(answer));
    }

    private String label(JsonObject poll, boolean isOpen) {
        if (!isOpen) {
            return c.words().text("poll.closed");
        }
        int round = poll.getInteger("round");
        String open = round > 1
                ? c.words().text("poll.open.round", Map.of("n", round))
                : c.words().text("poll.open");
        if (!poll.containsKey("closesAt")) {
            return open;
        }
        String time = Times.hourMinute(Times.local(poll.getLong("closesAt"), c.zone()));
        return open + ", " + c.words().text("poll.closes", Map.of("time", time));
    }

    private Tree ballot(Tree model, JsonObject poll, List<String> mine) {
        boolean multiple = most(poll) > 1;
        model.flag("open", true)
                .with("action", c.action())
                .with("round", poll.getInteger("round"))
                .with("input", multiple ? "checkbox" : "radio")
                .with("hint", multiple ? c.words().text("poll.max", Map.of("n", most(poll))) : null)
                .with("options", poll.getString("type").equals("choice") ? options(poll, mine) : List.of())
                .with("answers", c.words().count("poll.answers", poll.getLong("answers")))
                .with("foot", c.words().text(results(poll).equals("hidden") ? "poll.later" : "poll.until"));
        if (mine.isEmpty()) {
            return model;
        }
        Tree receipt = new Tree()
                .with("stage", "visible")
                .flag("full", true)
                .with("text", c.words().text("poll.counted"));
        return model.flag("voted", true).with("choice", choice(poll, mine)).with("receipt", receipt.done());
    }

    private List<Map<String, Object>> options(JsonObject poll, List<String> mine) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (JsonObject option : Bars.objects(poll.getJsonArray("options"))) {
            options.add(option(option.getString("id"), option.getString("text"), mine)
                    .done());
        }
        if (settings(poll).getBoolean("abstain", true)) {
            options.add(option("abstain", c.words().text("poll.abstain"), mine)
                    .flag("abstain", true)
                    .done());
        }
        return options;
    }

    private static Tree option(String value, String text, List<String> mine) {
        return new Tree().with("value", value).with("text", text).flag("chosen", mine.contains(value));
    }

    private String choice(JsonObject poll, List<String> mine) {
        if (mine.contains("abstain")) {
            return c.words().text("poll.abstain");
        }
        String texts = Bars.objects(poll.getJsonArray("options")).stream()
                .filter(option -> mine.contains(option.getString("id")))
                .map(option -> option.getString("text"))
                .collect(Collectors.joining("; "));
        return c.words().text("poll.yours", Map.of("choice", texts));
    }

    private Map<String, Object> outcome(JsonObject poll, boolean isOpen, List<String> mine) {
        boolean after = results(poll).equals("after");
        JsonObject tally = poll.getJsonObject("tally");
        if (tally != null && Bars.canShow(tally) && (!after || !mine.isEmpty() || !isOpen)) {
            return shown(poll, tally, mine);
        }
        if (!isOpen) {
            return Map.of("waiting", c.words().text("poll.waiting"));
        }
        boolean promised = PROMISED.contains(results(poll)) || (after && !mine.isEmpty());
        return promised ? Map.of("few", c.words().text("poll.few")) : Map.of();
    }

    private Map<String, Object> shown(JsonObject poll, JsonObject tally, List<String> mine) {
        List<Map<String, Object>> bars = Bars.of(poll, c.words());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int at = 0; at < bars.size(); at++) {
            String id = poll.getJsonArray("options").getJsonObject(at).getString("id");
            rows.add(
                    new Tree().all(bars.get(at)).flag("mine", mine.contains(id)).done());
        }
        return Map.of("bars", rows, "note", note(poll, tally.getLong("n"), tally.getLong("abstain")));
    }

    private String note(JsonObject poll, long n, long abstain) {
        @Nullable
        String base = most(poll) > 1
                ? c.words().text("poll.multiple")
                : abstain > 0 ? c.words().text("poll.base", Map.of("n", n)) : null;
        return c.words().count("poll.answers.room", n + abstain)
                + (abstain > 0 ? ", " + c.words().count("poll.abstentions", abstain) : "")
                + "."
                + (base == null ? "" : " " + base);
    }

    private static String results(JsonObject poll) {
        return poll.getString("results");
    }

    private static int most(JsonObject poll) {
        return settings(poll).getInteger("max", 1);
    }

    private static JsonObject settings(JsonObject poll) {
        return poll.getJsonObject("settings", new JsonObject());
    }
}
