package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rondvraag.question.Question;
import org.rondvraag.question.Question.Status;

/**
 * What became of the questions of the current item, in numbers that everyone may see and that add up. A list of reasons,
 * because an object would keep the reasons that are gone in a phone that resumes.
 */
final class Ledger {
    /** The most reasons that are named; the rest are counted together. */
    private static final int REASONS = 8;

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

    /** {@code [{"reason","n"}]}, the most frequent first; last, without a reason, the others. */
    private static JsonArray dismissed(List<Question> here) {
        Map<String, Integer> byReason = here.stream()
                .filter(question -> question.status() == Status.DISMISSED)
                .collect(Collectors.toMap(
                        question -> question.body().getString("reason", ""), question -> 1, Integer::sum));
        int others = byReason.values().stream().mapToInt(n -> n).sum();
        JsonArray told = new JsonArray();
        List<Map.Entry<String, Integer>> most = byReason.entrySet().stream()
                .filter(reason -> !reason.getKey().isEmpty())
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .toList();
        for (Map.Entry<String, Integer> reason : most) {
            told.add(new JsonObject().put("reason", reason.getKey()).put("n", reason.getValue()));
            others -= reason.getValue();
        }
        return others == 0 ? told : told.add(new JsonObject().put("n", others));
    }
}
