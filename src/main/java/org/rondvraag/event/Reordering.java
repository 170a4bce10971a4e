package org.rondvraag.event;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.ItemId;
import org.rondvraag.shared.Refusal;

/**
 * Another order of the programme. Every item keeps its length, and the pauses between places stay where they are: so the times of
 * those in between change, and nothing before or after them does.
 */
public final class Reordering {
    private Reordering() {}

    /** {@code item.move}: an item goes before another, or comes last. */
    public static Decision move(Facts facts, Actor actor, Fields fields) {
        Item item = facts.need(Item.KIND, fields.id("item", ItemId::of).value());
        @Nullable ItemId before = fields.optionalId("before", ItemId::of);
        List<Item> present = facts.all(Item.KIND).stream().sorted(Item.BY_TIME).toList();
        Decision decision = Decision.holds();
        for (Item moved : timed(present, ordered(present, item, before))) {
            if (!present.contains(moved)) {
                decision = decision.and(Item.KIND, moved);
            }
        }
        return decision.about(item.title());
    }

    private static List<Item> ordered(List<Item> present, Item item, @Nullable ItemId before) {
        if (before != null && before.value().equals(item.key())) {
            return present;
        }
        List<Item> others = new ArrayList<>(present);
        others.removeIf(other -> other.key().equals(item.key()));
        others.add(before == null ? others.size() : place(others, before), item);
        return others;
    }

    private static int place(List<Item> items, ItemId id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key().equals(id.value())) {
                return i;
            }
        }
        throw Refusal.notFound();
    }

    /** From the first place that another item takes, to the last. */
    private static List<Item> timed(List<Item> present, List<Item> next) {
        List<Item> timed = new ArrayList<>();
        Duration shift = Duration.ZERO;
        for (int i = 0; i < next.size(); i++) {
            Item was = present.get(i);
            Item item = next.get(i);
            LocalDateTime start = was.start().plus(shift);
            LocalDateTime end = start.plus(length(item));
            timed.add(new Item(
                    item.key(),
                    Edit.of(item.body())
                            .set("start", start.toString())
                            .set("end", end.toString())
                            .done()));
            shift = shift.plus(length(item)).minus(length(was));
        }
        return timed;
    }

    private static Duration length(Item item) {
        return Duration.between(item.start(), item.end());
    }
}
