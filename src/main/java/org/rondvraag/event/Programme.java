package org.rondvraag.event;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.ItemId;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.PersonId;
import org.rondvraag.shared.Refusal;

/** What organisers change of the event, its programme and its people. */
public final class Programme {
    private static final int MOST_ITEMS = 200;
    private static final int MOST_PEOPLE = 500;

    private Programme() {}

    /** {@code event.update}: any of title, subtitle, venue, language, zone, ssid with password; an empty subtitle, venue or ssid takes it away. */
    public static Decision updateEvent(Facts facts, Actor actor, Fields fields) {
        Event event = facts.event();
        return writeIfChanged(Event.KIND, event, new Event(eventBody(event.body(), fields)));
    }

    private static JsonObject eventBody(JsonObject present, Fields fields) {
        Edit edit = Edit.of(present);
        if (fields.has("title")) {
            edit.set("title", fields.text("title", 1, 120));
        }
        for (String name : new String[] {"subtitle", "venue"}) {
            if (fields.mentions(name)) {
                edit.set(name, fields.optionalText(name, 120));
            }
        }
        if (fields.has("language")) {
            String code = fields.text("language", 2, 2);
            edit.set(
                    "language",
                    Language.of(code)
                            .orElseThrow(() -> Refusal.invalid("language", "form"))
                            .code());
        }
        if (fields.has("zone")) {
            edit.set("zone", zone(fields.text("zone", 1, 60)));
        }
        if (fields.mentions("ssid")) {
            edit.set("wifi", wifi(fields));
        }
        return edit.done();
    }

    private static @Nullable JsonObject wifi(Fields fields) {
        String ssid = fields.optionalText("ssid", 32);
        return ssid == null
                ? null
                : Edit.empty()
                        .set("ssid", ssid)
                        .set("password", fields.optionalText("password", 63))
                        .done();
    }

    /** {@code item.create} or {@code item.update}: an item by its id; asking in a new one is open. */
    public static Decision putItem(Facts facts, Actor actor, Fields fields) {
        ItemId id = fields.id("item", ItemId::of);
        Item present = facts.find(Item.KIND, id.value()).orElse(null);
        if (present == null && facts.all(Item.KIND).size() >= MOST_ITEMS) {
            throw Refusal.invalid("item", "many", Map.of("n", MOST_ITEMS));
        }
        Edit edit = present == null ? Edit.empty().set("questions", "open") : Edit.of(present.body());
        if (present == null || fields.has("title")) {
            edit.set("title", fields.text("title", 1, 200));
        }
        if (present == null || fields.has("kind")) {
            edit.set("kind", oneOf("kind", fields.text("kind", 1, 20), Item.KINDS));
        }
        if (present == null || fields.has("start")) {
            edit.set("start", local("start", fields.text("start", 16, 19)));
        }
        if (present == null || fields.has("end")) {
            edit.set("end", local("end", fields.text("end", 16, 19)));
        }
        if (fields.mentions("people")) {
            edit.list("people", fields.ids("people", 50, PersonId::of));
        }
        Item item = new Item(id.value(), edit.done());
        if (item.end().isBefore(item.start())) {
            throw Refusal.invalid("end", "before");
        }
        item.people().forEach(person -> facts.need(Person.KIND, person));
        return present == null
                ? Decision.write(Item.KIND, item).about(item.title())
                : writeIfChanged(Item.KIND, present, item).about(item.title());
    }

    /** {@code item.delete}: not the current one. */
    public static Decision deleteItem(Facts facts, Actor actor, Fields fields) {
        Item item = facts.need(Item.KIND, fields.id("item", ItemId::of).value());
        if (facts.event().currentItem().equals(item.key())) {
            throw Refusal.conflict("current");
        }
        return Decision.remove(Item.KIND, item.key()).about(item.title());
    }

    /** {@code person.create} or {@code person.update}: a person by id. */
    public static Decision putPerson(Facts facts, Actor actor, Fields fields) {
        PersonId id = fields.id("person", PersonId::of);
        Person present = facts.find(Person.KIND, id.value()).orElse(null);
        if (present == null && facts.all(Person.KIND).size() >= MOST_PEOPLE) {
            throw Refusal.invalid("person", "many", Map.of("n", MOST_PEOPLE));
        }
        Edit edit = present == null ? Edit.empty() : Edit.of(present.body());
        if (present == null || fields.has("name")) {
            edit.set("name", fields.text("name", 1, 80));
        }
        if (present == null || fields.has("role")) {
            edit.set("role", oneOf("role", fields.text("role", 1, 20), Person.ROLES));
        }
        for (String name : new String[] {"title", "affiliation"}) {
            if (fields.mentions(name)) {
                edit.set(name, fields.optionalText(name, 120));
            }
        }
        Person person = new Person(id.value(), edit.done());
        return present == null
                ? Decision.write(Person.KIND, person).about(person.name())
                : writeIfChanged(Person.KIND, present, person).about(person.name());
    }

    /** {@code person.delete}: items and questions that name the person keep the name's place empty. */
    public static Decision deletePerson(Facts facts, Actor actor, Fields fields) {
        Person person =
                facts.need(Person.KIND, fields.id("person", PersonId::of).value());
        Decision decision = Decision.remove(Person.KIND, person.key());
        for (Item item : facts.all(Item.KIND)) {
            if (item.people().contains(person.key())) {
                Item fresh = facts.need(Item.KIND, item.key());
                decision = decision.and(Item.KIND, without(fresh, person.key()));
            }
        }
        return decision.about(person.name());
    }

    private static Item without(Item item, String person) {
        return new Item(
                item.key(),
                Edit.of(item.body())
                        .list(
                                "people",
                                item.people().stream()
                                        .filter(id -> !id.equals(person))
                                        .toList())
                        .done());
    }

    private static <T extends Document> Decision writeIfChanged(Kind<T> kind, T present, T next) {
        return present.body().equals(next.body()) ? Decision.holds() : Decision.write(kind, next);
    }

    private static String oneOf(String field, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            throw Refusal.invalid(field, "form");
        }
        return value;
    }

    private static String zone(String id) {
        try {
            return ZoneId.of(id).getId();
        } catch (DateTimeException e) {
            throw Refusal.invalid("zone", "form");
        }
    }

    private static String local(String field, String value) {
        try {
            return LocalDateTime.parse(value).withSecond(0).withNano(0).toString();
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "form");
        }
    }
}
