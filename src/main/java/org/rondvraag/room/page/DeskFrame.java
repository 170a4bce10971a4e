package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;

/** What every part of a crew page starts from, as {@code model/desk-frame.js}; {@code now} in milliseconds since 1970. */
record DeskFrame(PhoneFrame page, long now) {
    /** Minutes beyond which the time left says nothing: the item is not of this hour. */
    private static final int FAR_BEHIND = -120;

    static DeskFrame of(JsonObject state, JsonObject page, Messages messages) {
        Language language = Language.of(page.getString("language")).orElse(Language.NL);
        return new DeskFrame(PhoneFrame.of(state, page, new Words(messages, language)), page.getLong("now"));
    }

    JsonObject state() {
        return page.state();
    }

    Words words() {
        return page.words();
    }

    /** {@code 12:31} of a time in milliseconds. */
    String time(long ms) {
        return Times.hourMinute(Times.local(ms, page.zone()));
    }

    /** Of the current item, or the event's when there is none. */
    String title() {
        JsonObject item = page.item();
        return (item == null ? page.event() : item).getString("title");
    }

    boolean isCurrent(@Nullable String item) {
        return item != null && item.equals(page.itemId());
    }

    JsonObject question(String id) {
        return page.questions().getJsonObject(id);
    }

    /** The ids of the questions that are wanted. */
    Stream<String> questions(Predicate<JsonObject> wanted) {
        return page.questions().fieldNames().stream().filter(id -> wanted.test(question(id)));
    }

    /** An order of the state, of what is still open in it. */
    Stream<String> order(String name) {
        JsonArray order =
                state().getJsonObject("orders", new JsonObject()).getJsonArray(name, state().getJsonArray("order"));
        return PhoneFrame.strings(order)
                .filter(page.questions()::containsKey)
                .filter(id -> question(id).getString("status").equals("open"));
    }

    /** Whether that is the member of the crew whose page this is. */
    boolean isMe(@Nullable String member) {
        JsonObject you = page.page().getJsonObject("you");
        return you != null && you.getString("member", "").equals(member);
    }

    List<String> pins() {
        return PhoneFrame.strings(state().getJsonArray("pins")).toList();
    }

    /** Who a question is for: names joined; null when it is for everyone. */
    @Nullable
    String addressees(JsonObject question) {
        String names = page.listed(page.names(question.getJsonArray("to")));
        return names.isEmpty() ? null : names;
    }

    /** The programme in its order: ids. */
    List<String> programme() {
        return page.items().fieldNames().stream()
                .sorted(Comparator.comparing((String id) -> item(id).getString("start"))
                        .thenComparing(id -> item(id).getString("end"))
                        .thenComparing(id -> id))
                .toList();
    }

    JsonObject item(String id) {
        return page.items().getJsonObject(id);
    }

    /** The item after the current one; the first one when none is current; null after the last. */
    @Nullable
    String next() {
        List<String> ids = programme();
        int after = ids.indexOf(page.itemId()) + 1;
        return after == ids.size() ? null : ids.get(after);
    }

    /** {@code 12:00 tot 13:00}. */
    String hours(JsonObject item) {
        return words().text(
                        "desk.hours",
                        Map.of(
                                "start", Times.hourMinute(item.getString("start")),
                                "end", Times.hourMinute(item.getString("end"))));
    }

    /** Minutes for the current item until it should end, all of its own while it has not begun; null when there is none. */
    @Nullable
    Long left() {
        JsonObject item = page.item();
        return item == null
                ? null
                : Times.minutesUntil(item.getString("end"), now, page.zone()) - Times.ahead(item, now, page.zone());
    }

    /** {@code nog 28 min}, {@code 9 min over tijd} or {@code begint om 12:00}; nothing far from the item's time. */
    Tree timeLeft() {
        JsonObject item = page.item();
        Long left = left();
        if (item == null || left == null || left < FAR_BEHIND || !Times.today(item, now, page.zone())) {
            return new Tree();
        }
        if (Times.ahead(item, now, page.zone()) > 0) {
            String start = Times.hourMinute(item.getString("start"));
            return new Tree()
                    .with("left", words().text("desk.begins", Map.of("time", start)))
                    .flag("begins", true);
        }
        return left < 0
                ? new Tree()
                        .with("left", words().text("desk.over", Map.of("n", -left)))
                        .flag("late", true)
                : new Tree().with("left", words().text("desk.left", Map.of("n", left)));
    }
}
