package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.rondvraag.question.Question;

/** How long answers take in the current item: what "fits in the time left" and the stage clock are measured by. */
final class Pace {
    private Pace() {}

    /** {@code answers}: how many were timed; {@code medianMs}: their median time on stage, absent while there is none. */
    static JsonObject of(Memory memory) {
        String item = memory.event().currentItem();
        List<Long> times = memory.documents().all(Question.KIND).stream()
                .filter(question -> question.status() == Question.Status.ANSWERED)
                .filter(question -> question.item().equals(item) && question.spent() > 0)
                .map(Question::spent)
                .sorted()
                .toList();
        JsonObject pace = new JsonObject().put("answers", times.size());
        if (!times.isEmpty()) {
            int middle = times.size() / 2;
            long median = times.size() % 2 == 1 ? times.get(middle) : (times.get(middle - 1) + times.get(middle)) / 2;
            pace.put("medianMs", median);
        }
        return pace;
    }
}
