package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rondvraag.event.Item;
import org.rondvraag.event.Person;
import org.rondvraag.question.Question;
import org.rondvraag.ranking.PanelBalance;
import org.rondvraag.shared.PersonId;

/**
 * Who of the panel answered how much in the current item. A question to several counts for each in part, its time too; one
 * to everyone counts for nobody. The chair asks and does not answer, so has no share.
 */
final class Shares {
    private Shares() {}

    /** For each panelist {@code answers}, {@code ms} on stage, and {@code deficit}: the answers due, below zero when ahead. */
    static Map<String, JsonObject> of(Memory memory) {
        List<PersonId> panel = panel(memory);
        List<Question> answered = answered(memory);
        PanelBalance balance = balance(panel, answered);
        Map<String, JsonObject> shares = new HashMap<>();
        for (PersonId person : panel) {
            shares.put(
                    person.value(),
                    new JsonObject()
                            .put("answers", balance.answered().get(person))
                            .put("ms", time(person, panel, answered))
                            .put("deficit", balance.deficits().get(person)));
        }
        return shares;
    }

    static PanelBalance balance(Memory memory) {
        return balance(panel(memory), answered(memory));
    }

    private static PanelBalance balance(List<PersonId> panel, List<Question> answered) {
        return PanelBalance.of(panel, answered.stream().map(Shares::to).toList());
    }

    private static long time(PersonId person, List<PersonId> panel, List<Question> answered) {
        return Math.round(answered.stream()
                .filter(question -> to(question).contains(person))
                .mapToDouble(question -> (double) question.spent()
                        / to(question).stream().filter(panel::contains).count())
                .sum());
    }

    private static List<PersonId> panel(Memory memory) {
        return memory
                .documents()
                .find(Item.KIND, memory.event().currentItem())
                .map(Item::people)
                .orElse(List.of())
                .stream()
                .filter(id -> memory.documents()
                        .find(Person.KIND, id)
                        .filter(person -> !person.isChair())
                        .isPresent())
                .map(PersonId::new)
                .toList();
    }

    private static List<Question> answered(Memory memory) {
        String item = memory.event().currentItem();
        return memory.documents().all(Question.KIND).stream()
                .filter(question -> question.status() == Question.Status.ANSWERED)
                .filter(question -> question.item().equals(item))
                .toList();
    }

    private static List<PersonId> to(Question question) {
        return question.to().stream().map(PersonId::new).toList();
    }
}
