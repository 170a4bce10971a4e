package org.rondvraag.room;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rondvraag.question.Podium;
import org.rondvraag.question.Question;

/**
 * The orders as they are shown. A question that opens or leaves is in or out of them at once; their ranking is renewed only
 * now and then, and the audience's least often, so that nothing moves under a finger without need.
 */
final class Orders {
    /** The audience's list shows so many; the rest is further away than anyone scrolls. */
    private static final int LONGEST = 100;

    private final Memory memory;
    private String item;
    private Ranking ranking;

    /** Of a memory that was just loaded: whoever comes first finds its orders made. */
    Orders(Memory memory) {
        this.memory = memory;
        this.item = memory.event().currentItem();
        this.ranking = Ranking.of(Survey.of(memory), Map.of());
    }

    /** Takes what opened into the orders, and what left out of them; those of another item stand as they were asked until it is ranked. */
    void follow() {
        String current = memory.event().currentItem();
        if (!current.equals(item)) {
            item = current;
            ranking = Ranking.EMPTY;
        }
        List<String> open = open();
        ranking = new Ranking(
                following(ranking.audience(), open),
                following(ranking.popular(), open),
                leading(ranking.newest(), open),
                following(ranking.balanced(), open),
                following(ranking.approval(), open),
                pinned(following(ranking.run(), open)),
                ranking.reasons(),
                ranking.similar());
    }

    /**
     * Takes over a new ranking.
     *
     * @param audienceToo whether the audience's list may move as well
     */
    void renew(Ranking fresh, boolean audienceToo) {
        List<String> audience = audienceToo ? fresh.audience() : ranking.audience();
        ranking = new Ranking(
                audience,
                fresh.popular(),
                fresh.newest(),
                fresh.balanced(),
                fresh.approval(),
                fresh.run(),
                fresh.reasons(),
                fresh.similar());
        follow();
    }

    Ranking present() {
        return ranking;
    }

    /** The audience's list: the first hundred. */
    List<String> audience() {
        return ranking.audience()
                .subList(0, Math.min(LONGEST, ranking.audience().size()));
    }

    private List<String> open() {
        return memory.documents().all(Question.KIND).stream()
                .filter(question -> question.status() == Question.Status.OPEN
                        && question.item().equals(item))
                .map(Question::key)
                .toList();
    }

    private List<String> pinned(List<String> run) {
        Set<String> order = new LinkedHashSet<>(memory.documents()
                .find(Podium.KIND, Podium.ID)
                .map(Podium::pins)
                .orElse(List.of()));
        order.retainAll(run);
        order.addAll(run);
        return List.copyOf(order);
    }

    private static List<String> following(List<String> order, List<String> open) {
        Set<String> kept = new LinkedHashSet<>(order);
        kept.retainAll(new LinkedHashSet<>(open));
        kept.addAll(open);
        return List.copyOf(kept);
    }

    private static List<String> leading(List<String> order, List<String> open) {
        Set<String> fresh = new LinkedHashSet<>(open);
        order.forEach(fresh::remove);
        Set<String> kept = new LinkedHashSet<>(order);
        kept.retainAll(new LinkedHashSet<>(open));
        List<String> all = new ArrayList<>(fresh);
        all.addAll(kept);
        return List.copyOf(all);
    }
}
