package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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

    /** Whether there is one of another kind than the usual, which has a style sheet of its own. */
    boolean anyRarer() {
        return ids.stream()
                .anyMatch(id -> !poll(id).getString("type").equals("choice")
                        || "codes".equals(settings(poll(id)).getString("ballots")));
    }

    /** Whether an open poll waits for my answer. */
    boolean waits() {
        return ids.stream().anyMatch(id -> isOpen(id) && mine(id) == null);
    }

    private Map<String, Object> model(String id) {
        JsonObject poll = poll(id);
        Object mine = mine(id);
        Tree model = new Tree()
                .with("id", id.equals(ids.get(0)) ? "peiling" : "peiling-" + id)
                .with("key", id)
                .with("title", poll.getString("title"))
                .with("label", label(poll, isOpen(id)))
                .with("error", draft(id).getString("error"));
        return (isOpen(id) ? open(model, id, mine) : closed(model, id, mine))
                .all(outcome(poll, isOpen(id), mine))
                .done();
    }

    private JsonObject poll(String id) {
        return c.polls().getJsonObject(id);
    }

    private boolean isOpen(String id) {
        return poll(id).getString("status").equals("open");
    }

    /** What I answered in the present round; null when nothing. */
    private @Nullable Object mine(String id) {
        JsonObject mine = c.me().getJsonObject("answers", new JsonObject()).getJsonObject(id);
        return mine != null && Objects.equals(mine.getInteger("round"), poll(id).getInteger("round"))
                ? mine.getValue("answer")
                : null;
    }

    /** What was filled in and refused, see {@link RefusedBallot}; else empty. */
    private JsonObject draft(String id) {
        return c.page().getJsonObject("drafts", new JsonObject()).getJsonObject(id, new JsonObject());
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

    private Tree open(Tree model, String id, @Nullable Object mine) {
        JsonObject poll = poll(id);
        model.flag("open", true)
                .with("action", c.action())
                .with("round", poll.getInteger("round"))
                .all(BallotPart.of(c.words(), id, poll, mine, draft(id)))
                .with("answers", c.words().count("poll.answers", poll.getLong("answers")))
                .with("foot", c.words().text(results(poll).equals("hidden") ? "poll.later" : "poll.until"));
        if (mine == null) {
            return model;
        }
        Tree receipt = new Tree()
                .with("stage", "visible")
                .flag("full", true)
                .with("text", c.words().text("poll.counted"));
        return model.flag("voted", true)
                .with("choice", Said.of(c.words(), poll, mine))
                .with("receipt", receipt.done())
                .with("proof", proof(id));
    }

    private Tree closed(Tree model, String id, @Nullable Object mine) {
        model.flag("closed", true).flag("old", !id.equals(ids.get(0)));
        if (mine != null) {
            model.with("choice", Said.of(c.words(), poll(id), mine)).with("verdict", verdict(poll(id), mine));
        }
        return model.with("proof", proof(id));
    }

    /** Of a quiz: whether my answer was right; else, and when I abstained, null. */
    private @Nullable String verdict(JsonObject poll, Object mine) {
        Set<String> correct =
                PhoneFrame.strings(settings(poll).getJsonArray("correct")).collect(Collectors.toSet());
        if (correct.isEmpty() || !(mine instanceof JsonArray chosen)) {
            return null;
        }
        boolean right = PhoneFrame.strings(chosen).collect(Collectors.toSet()).equals(correct);
        return c.words().text(right ? "poll.was.right" : "poll.was.wrong");
    }

    /** The receipt of the ballot that counts, and after close what it was sealed with. */
    private @Nullable Map<String, Object> proof(String id) {
        String code = c.me().getJsonObject("receipts", new JsonObject()).getString(id);
        if (code == null) {
            return null;
        }
        JsonObject seal = isOpen(id) ? null : poll(id).getJsonObject("seal");
        String says = seal == null
                ? c.words().text("poll.receipt.says")
                : c.words()
                        .count(
                                "poll.receipt.sealed",
                                seal.getLong("n"),
                                Map.of("hash", seal.getString("hash").substring(0, 16)));
        return new Tree()
                .with(
                        "code",
                        c.words().text("poll.receipt", Map.of("code", code.substring(0, 5) + "-" + code.substring(5))))
                .with("says", says)
                .with("check", seal == null ? null : id)
                .done();
    }

    private Map<String, Object> outcome(JsonObject poll, boolean isOpen, @Nullable Object mine) {
        boolean after = results(poll).equals("after");
        if (poll.containsKey("tally") && (!after || mine != null || !isOpen)) {
            return shown(poll, mine);
        }
        if (!isOpen) {
            return Map.of("waiting", c.words().text("poll.waiting"));
        }
        boolean promised = PROMISED.contains(results(poll)) || (after && mine != null);
        return promised ? Map.of("few", c.words().text("poll.few")) : Map.of();
    }

    private Map<String, Object> shown(JsonObject poll, @Nullable Object mine) {
        List<String> chosen = mine instanceof JsonArray array
                ? PhoneFrame.strings(array).toList()
                : mine == null ? List.of() : List.of(String.valueOf(mine));
        return new Tree()
                .all(PollResult.of(poll, c.words(), chosen))
                .with("note", note(poll))
                .done();
    }

    /** Of how many the figures are. */
    private String note(JsonObject poll) {
        long n = poll.getJsonObject("tally").getLong("n");
        long abstain = poll.getJsonObject("tally").getLong("abstain");
        String base = base(poll.getString("type"), settings(poll).getInteger("max", 1), abstain);
        return c.words().count("poll.answers.room", n + abstain)
                + (abstain > 0 ? ", " + c.words().count("poll.abstentions", abstain) : "")
                + "."
                + (base.isEmpty() ? "" : " " + c.words().text(base, Map.of("n", n)))
                + " "
                + PollResult.mode(poll, c.words());
    }

    /** What words and open answers show are no figures. */
    private static String base(String type, int max, long abstain) {
        boolean choice = type.equals("choice");
        if (choice && max > 1) {
            return "poll.multiple";
        }
        boolean figures = !type.equals("words") && !type.equals("open");
        return abstain == 0 || !figures ? "" : choice ? "poll.base" : "poll.base.figures";
    }

    private static String results(JsonObject poll) {
        return poll.getString("results");
    }

    private static JsonObject settings(JsonObject poll) {
        return poll.getJsonObject("settings", new JsonObject());
    }
}
