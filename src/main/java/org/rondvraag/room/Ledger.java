package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rondvraag.question.Question;
import org.rondvraag.question.Question.Status;
import org.rondvraag.question.StandardReason;

/**
 * What became of the questions of the current item, in numbers that everyone may see and that add up. Standard
 * reasons only: free words stay between moderator and asker. A list of them, because an object would keep the reasons that are gone
 * in a phone that resumes.
 */
final class Ledger {
    private Ledger() {}

    static JsonObject of(Memory memory) {
        String item = memory.event().currentItem();
        List<Question> here = memory.documents().all(Question.KIND).stream()
                .filter(question -> question.item().equals(item))
                .toList();
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        here.forEach(question -> counts.merge(question.status(), 1, Integer::sum));
        return new JsonObject()
                .put("asked", here.size())
                .put(
                        "waiting",
                        count(counts, Status.PENDING) + count(counts, Status.OPEN) + count(counts, Status.STAGE))
                .put("answered", count(counts, Status.ANSWERED))
                .put("dismissed", dismissed(here))
                .put("merged", count(counts, Status.MERGED))
                .put("withdrawn", count(counts, Status.WITHDRAWN));
    }

    private static int count(Map<Status, Integer> counts, Status status) {
        return counts.getOrDefault(status, 0);
    }

    /** {@code [{"reason","n"}]}, the most frequent standard reason first; last, without a reason, all others together. */
    private static JsonArray dismissed(List<Question> here) {
        Map<Optional<StandardReason>, Long> byReason = here.stream()
                .filter(question -> question.status() == Status.DISMISSED)
                .collect(Collectors.groupingBy(StandardReason::of, Collectors.counting()));
        JsonArray told = new JsonArray();
        byReason.entrySet().stream()
                .filter(entry -> entry.getKey().isPresent())
                .sorted(Comparator.comparing((Map.Entry<Optional<StandardReason>, Long> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().orElseThrow()))
                .map(entry -> new JsonObject()
                        .put("reason", entry.getKey().orElseThrow().wire())
                        .put("n", entry.getValue().intValue()))
                .forEach(told::add);
        Long others = byReason.get(Optional.<StandardReason>empty());
        return others == null ? told : told.add(new JsonObject().put("n", others.intValue()));
    }
}
