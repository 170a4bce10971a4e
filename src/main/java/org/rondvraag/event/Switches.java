package org.rondvraag.event;

import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.ItemId;

/** What the desk switches during the day: the current item, asking, review, the announcement. */
public final class Switches {
    private Switches() {}

    /** {@code item.current}: the programme goes on. */
    public static Decision current(Facts facts, Actor actor, Fields fields) {
        Item item = facts.need(Item.KIND, fields.id("item", ItemId::of).value());
        Event event = facts.event();
        if (event.currentItem().equals(item.key())) {
            return Decision.holds();
        }
        return Decision.write(Event.KIND, event.with("currentItem", item.key())).about(item.title());
    }

    /** {@code questions.open}, of one item or of the whole event. */
    public static Decision open(Facts facts, Actor actor, Fields fields) {
        return asking(facts, fields, true);
    }

    /** {@code questions.close}, of one item or of the whole event. */
    public static Decision close(Facts facts, Actor actor, Fields fields) {
        return asking(facts, fields, false);
    }

    private static Decision asking(Facts facts, Fields fields, boolean open) {
        @Nullable ItemId id = fields.optionalId("item", ItemId::of);
        if (id != null) {
            Item item = facts.need(Item.KIND, id.value());
            return item.asking() == open
                    ? Decision.holds()
                    : Decision.write(Item.KIND, item.asking(open)).about(item.title());
        }
        Event event = facts.event();
        return event.asking() == open
                ? Decision.holds()
                : Decision.write(Event.KIND, event.with("questions", open ? "open" : "closed"));
    }

    /** {@code questions.review}: whether questions are read before they are shown. */
    public static Decision review(Facts facts, Actor actor, Fields fields) {
        boolean on = fields.bool("on");
        Event event = facts.event();
        return event.review() == on
                ? Decision.holds()
                : Decision.write(Event.KIND, event.with("review", on)).about(on ? "on" : "off");
    }

    /** {@code questions.prefer}: whether the balanced order prefers whoever of the panel is due. */
    public static Decision prefer(Facts facts, Actor actor, Fields fields) {
        boolean on = fields.bool("on");
        Event event = facts.event();
        if (event.preferDue() == on) {
            return Decision.holds();
        }
        return Decision.write(Event.KIND, on ? event.with("preferDue", true) : event.without("preferDue"))
                .about(on ? "on" : "off");
    }

    /** {@code questions.slow}: the seconds that one person waits between two questions, at most an hour; 0 for none. */
    public static Decision slow(Facts facts, Actor actor, Fields fields) {
        return number(
                facts,
                "slow",
                (int) fields.integer("seconds", 0, 3600),
                facts.event().slow());
    }

    /** {@code questions.limit}: how many questions one person may have in an item, at most 100; 0 for any number. */
    public static Decision limit(Facts facts, Actor actor, Fields fields) {
        return number(
                facts, "limit", (int) fields.integer("n", 0, 100), facts.event().limit());
    }

    private static Decision number(Facts facts, String member, int next, int present) {
        if (next == present) {
            return Decision.holds();
        }
        Event event = facts.event();
        return Decision.write(Event.KIND, next == 0 ? event.without(member) : event.with(member, next))
                .about(String.valueOf(next));
    }

    /** {@code announce}: a line that everyone sees; an empty text takes it away. */
    public static Decision announce(Facts facts, Actor actor, Fields fields) {
        @Nullable String text = fields.given("text").optionalText("text", 500);
        Event event = facts.event();
        String present = event.body().getString("announcement", "");
        if (present.equals(text == null ? "" : text)) {
            return Decision.holds();
        }
        return text == null
                ? Decision.write(Event.KIND, event.without("announcement"))
                : Decision.write(Event.KIND, event.with("announcement", text)).about(text);
    }
}
