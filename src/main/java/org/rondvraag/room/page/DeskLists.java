package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be read, and the list of open questions in the balanced order, as {@code model/desk-lists.js} makes them before a
 * moderator chose anything.
 */
final class DeskLists {
    private static final List<String> LISTS = List.of("open", "answered", "dismissed", "elsewhere", "muted");
    private static final List<String> ORDERS = List.of("balanced", "popular", "newest", "run", "approval");
    private static final String ORDER = "balanced";

    private final DeskFrame c;

    DeskLists(DeskFrame c) {
        this.c = c;
    }

    Map<String, Object> incoming() {
        long folded = c.questions(question -> is(question, "pending") && isMuted(question))
                .count();
        List<String> ids = c.questions(question -> is(question, "pending") && !isMuted(question))
                .sorted(Comparator.comparingLong((String id) -> c.question(id).getLong("at"))
                        .thenComparing(id -> id))
                .toList();
        boolean review = c.page().event().getBoolean("review");
        return new Tree()
                .with("count", ids.size())
                .with("many", ids.size() > 1)
                .with("rows", ids.stream().map(id -> DeskEntry.of(c, id).done()).toList())
                .with("folded", folded(folded))
                .with(
                        "empty",
                        ids.isEmpty() ? c.words().text(review ? "desk.incoming.empty" : "desk.incoming.off") : null)
                .done();
    }

    Map<String, Object> head() {
        return new Tree()
                .with(
                        "lists",
                        LISTS.stream().filter(this::isListed).map(this::list).toList())
                .with("filters", DeskFilters.of(c))
                .with("ordered", true)
                .with("orders", ORDERS.stream().map(this::order).toList())
                .with("says", c.words().text("desk.order." + ORDER + ".says"))
                .done();
    }

    private boolean isListed(String list) {
        return list.equals("open") || members(list) > 0;
    }

    private Map<String, Object> list(String name) {
        return new Tree()
                .with("name", name)
                .with("label", c.words().count("desk.list." + name, members(name)))
                .flag("chosen", name.equals("open"))
                .done();
    }

    private Map<String, Object> order(String name) {
        return new Tree()
                .with("name", name)
                .with("label", c.words().text("desk.order." + name))
                .flag("chosen", name.equals(ORDER))
                .done();
    }

    private long members(String list) {
        return switch (list) {
            case "open" -> listed().count();
            case "answered" ->
                c.questions(question -> is(question, "answered") && isHere(question))
                        .count();
            case "dismissed" ->
                c.questions(question -> is(question, "dismissed") || is(question, "merged"))
                        .count();
            case "muted" ->
                c.questions(question -> isMuted(question) && DeskEntry.isSelectable(question))
                        .count();
            default ->
                c.questions(question -> is(question, "open") && !isHere(question) && !isMuted(question))
                        .count();
        };
    }

    /** The rows, and after which of them the time is up. */
    Map<String, Object> open() {
        List<String> ids = listed().toList();
        Fit fit = fit(ids.size());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String id : ids) {
            boolean last = fit != null && rows.size() + 1 == fit.after();
            rows.add(DeskEntry.ranked(c, id)
                    .with("line", last ? fit.text() : null)
                    .done());
        }
        return new Tree()
                .with("rows", rows)
                .with("folded", folded(c.order(ORDER).count() - ids.size()))
                .with("line", fit != null && fit.after() == 0 ? fit.text() : null)
                .with("empty", ids.isEmpty() ? c.words().text("desk.open.empty") : null)
                .done();
    }

    private Stream<String> listed() {
        return c.order(ORDER).filter(id -> !isMuted(c.question(id)));
    }

    /** What was asked by someone who is muted lies folded away, and can be looked at. */
    private @Nullable String folded(long n) {
        return n == 0 ? null : c.words().count("desk.folded", n);
    }

    private static boolean isMuted(JsonObject question) {
        return DeskEntry.isMuted(question);
    }

    private record Fit(long after, String text) {}

    /** How many answers fit in the minutes left, at the usual length of an answer. */
    private @Nullable Fit fit(int rows) {
        long median = StageClock.median(c);
        Long left = c.left();
        if (median == 0 || left == null || left < 0 || rows == 0) {
            return null;
        }
        long after = Math.min(rows, left * 60_000 / median);
        long minutes = Math.max(1, Math.round(median / 60_000.0));
        String key = after == 0 ? "desk.fits.none" : after == rows ? "desk.fits.all" : "desk.fits";
        return new Fit(after, c.words().text(key, Map.of("n", left, "m", minutes)));
    }

    private static boolean is(JsonObject question, String status) {
        return question.getString("status").equals(status);
    }

    private boolean isHere(JsonObject question) {
        return c.isCurrent(question.getString("item"));
    }
}
