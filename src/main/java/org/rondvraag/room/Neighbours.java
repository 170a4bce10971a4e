package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rondvraag.event.Event;
import org.rondvraag.question.Question;
import org.rondvraag.question.Question.Status;
import org.rondvraag.ranking.Similarity;
import org.rondvraag.ranking.Wording;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.QuestionId;

/**
 * Which waiting and open questions of the current item are worded alike. Comparing all with all is work for a worker thread;
 * it is done again only when a text came or went. Used by one worker at a time.
 */
final class Neighbours {
    /** The texts to compare, as they were when they were copied. */
    record Texts(Language language, Map<QuestionId, String> byId) {
        static Texts of(Memory memory) {
            Event event = memory.event();
            Map<QuestionId, String> texts = new LinkedHashMap<>();
            for (Question question : memory.documents().all(Question.KIND)) {
                boolean waits = question.status() == Status.PENDING || question.status() == Status.OPEN;
                if (waits && question.item().equals(event.currentItem())) {
                    texts.put(new QuestionId(question.key()), question.text());
                }
            }
            return new Texts(event.language(), texts);
        }
    }

    private final Map<String, Wording> wordings = new HashMap<>();
    private Texts compared = new Texts(Language.NL, Map.of());
    private Map<String, JsonObject> found = Map.of();

    /** For each question that has any: {@code {"alike":[{"id","same"}]}}, the most alike first. */
    Map<String, JsonObject> of(Texts texts) {
        if (!texts.equals(compared)) {
            found = compare(texts);
            compared = texts;
        }
        return found;
    }

    private Map<String, JsonObject> compare(Texts texts) {
        List<Wording> all = new ArrayList<>();
        texts.byId()
                .forEach((id, text) -> all.add(wordings.computeIfAbsent(
                        texts.language() + " " + id + " " + text, key -> Wording.of(id, text, texts.language()))));
        wordings.values().retainAll(all);
        Map<String, JsonObject> alike = new HashMap<>();
        Similarity.neighbours(all).forEach((id, matches) -> {
            JsonArray told = new JsonArray();
            matches.forEach(match ->
                    told.add(new JsonObject().put("id", match.id().value()).put("same", match.same())));
            alike.put(id.value(), new JsonObject().put("alike", told));
        });
        return alike;
    }
}
