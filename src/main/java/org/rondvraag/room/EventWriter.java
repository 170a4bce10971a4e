package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rondvraag.event.Document;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Event;
import org.rondvraag.event.Item;
import org.rondvraag.event.Person;
import org.rondvraag.poll.Poll;

/**
 * The event as a file that {@link EventFile} reads back to the same event: what was planned, and nothing of what came of it. Polls
 * go out as the drafts they began as.
 */
public final class EventWriter {
    private static final List<String> EVENT = List.of("code", "title", "subtitle", "venue", "language", "zone", "wifi");
    private static final List<String> PERSON = List.of("name", "role", "title", "affiliation");
    private static final List<String> ITEM = List.of("kind", "title", "start", "end");
    private static final List<String> POLL = List.of("type", "title", "options");

    private EventWriter() {}

    /** Lists come out in the order given. */
    public static JsonObject json(Event event, List<Person> people, List<Item> items, List<Poll> polls) {
        JsonObject file = new JsonObject().put("format", EventFile.FORMAT);
        copy(event.body(), file, EVENT);
        Set<String> known = items.stream().map(Item::key).collect(Collectors.toSet());
        return file.put("people", array(people, EventWriter::person))
                .put("items", array(items, EventWriter::item))
                .put("polls", array(polls, poll -> poll(poll, known)));
    }

    private static JsonObject person(Document person) {
        return copy(person.body(), identified(person), PERSON);
    }

    private static JsonObject item(Item item) {
        return copy(item.body(), identified(item), ITEM).put("people", new JsonArray(item.people()));
    }

    private static JsonObject poll(Poll poll, Set<String> items) {
        JsonObject settings = poll.settings().body();
        return Edit.of(copy(poll.body(), identified(poll), POLL))
                .set("settings", settings.isEmpty() ? null : settings)
                .set("item", poll.item() != null && items.contains(poll.item()) ? poll.item() : null)
                .done();
    }

    private static JsonObject identified(Document document) {
        return new JsonObject().put("id", document.key());
    }

    private static <T extends Document> JsonArray array(List<T> documents, Function<T, JsonObject> made) {
        JsonArray array = new JsonArray();
        documents.forEach(document -> array.add(made.apply(document)));
        return array;
    }

    private static JsonObject copy(JsonObject from, JsonObject to, List<String> members) {
        for (String member : members) {
            if (from.containsKey(member)) {
                to.put(member, from.getValue(member));
            }
        }
        return to;
    }
}
