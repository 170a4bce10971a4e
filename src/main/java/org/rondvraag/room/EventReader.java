package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Event;
import org.rondvraag.event.Item;
import org.rondvraag.event.Kind;
import org.rondvraag.event.Person;
import org.rondvraag.event.Screen;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.PollType;
import org.rondvraag.poll.SettingsReader;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.ItemId;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.OptionId;
import org.rondvraag.shared.PersonId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;
import org.rondvraag.store.Commit;

/** Reads an event file and checks every field; a fault names the field by its path, such as {@code items[3].start}. */
final class EventReader {
    private final EventCode code;
    private final List<Commit.Write> writes = new ArrayList<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> items = new HashSet<>();
    private final Set<String> polls = new HashSet<>();

    EventReader(JsonObject json) {
        Fields fields = Fields.of(json);
        if (!EventFile.FORMAT.equals(read("format", () -> fields.text("format", 1, 40)))) {
            throw fault("format", "format", Map.of("format", EventFile.FORMAT));
        }
        this.code = read("code", () -> fields.id("code", EventCode::of));
        each(json, "people", 500, this::person);
        each(json, "items", 200, this::item);
        if (items.isEmpty()) {
            throw fault("items", "missing", Map.of());
        }
        each(json, "polls", 200, this::poll);
        event(fields);
        writes.add(new Commit.Write(Documents.id(Screen.KIND, Screen.ID), Screen.FOLLOW.body()));
    }

    EventCode code() {
        return code;
    }

    List<Commit.Write> writes() {
        return writes;
    }

    private void event(Fields fields) {
        Edit event = Edit.empty().set("code", code.value());
        event.set("title", read("title", () -> fields.text("title", 1, 120)));
        event.set("subtitle", read("subtitle", () -> fields.optionalText("subtitle", 120)));
        event.set("venue", read("venue", () -> fields.optionalText("venue", 120)));
        event.set("language", read("language", () -> language(fields)));
        event.set(
                "zone", read("zone", () -> ZoneId.of(fields.text("zone", 1, 60)).getId()));
        if (fields.has("wifi")) {
            Fields wifi = read("wifi", () -> fields.object("wifi"));
            event.set(
                    "wifi",
                    Edit.empty()
                            .set("ssid", read("wifi.ssid", () -> wifi.text("ssid", 1, 32)))
                            .set("password", read("wifi.password", () -> wifi.optionalText("password", 63)))
                            .done());
        }
        event.set("questions", "open").set("review", true).set("currentItem", firstItem());
        writes.add(new Commit.Write(Documents.id(Event.KIND, Event.ID), event.done()));
    }

    private String firstItem() {
        return writes.stream()
                .filter(write -> write.doc().kind().equals(Item.KIND.name()))
                .map(write -> new Item(write.doc().id(), write.body()))
                .min(Item.BY_TIME)
                .map(Item::key)
                .orElseThrow();
    }

    private static String language(Fields fields) {
        return Language.of(fields.text("language", 2, 2))
                .orElseThrow(() -> Refusal.invalid("language", "form"))
                .code();
    }

    private void person(String path, Fields fields) {
        String id = read(path + ".id", () -> fields.id("id", PersonId::of)).value();
        Edit person = Edit.empty()
                .set("name", read(path + ".name", () -> fields.text("name", 1, 80)))
                .set("role", read(path + ".role", () -> oneOf(fields, "role", Person.ROLES)))
                .set("title", read(path + ".title", () -> fields.optionalText("title", 120)))
                .set("affiliation", read(path + ".affiliation", () -> fields.optionalText("affiliation", 120)));
        add(path, Person.KIND, id, person, people);
    }

    private void item(String path, Fields fields) {
        String id = read(path + ".id", () -> fields.id("id", ItemId::of)).value();
        Edit item = Edit.empty()
                .set("kind", read(path + ".kind", () -> oneOf(fields, "kind", Item.KINDS)))
                .set("title", read(path + ".title", () -> fields.text("title", 1, 200)))
                .set("start", read(path + ".start", () -> local(fields, "start")))
                .set("end", read(path + ".end", () -> local(fields, "end")))
                .set("questions", "open");
        item.list("people", read(path + ".people", () -> fields.ids("people", 50, PersonId::of)));
        Item read = new Item(id, item.done());
        if (read.end().isBefore(read.start())) {
            throw fault(path + ".end", "before", Map.of());
        }
        known(path + ".people", read.people(), people);
        add(path, Item.KIND, id, item, items);
    }

    private void poll(String path, Fields fields) {
        String id = read(path + ".id", () -> fields.id("id", PollId::of)).value();
        PollType type = read(path + ".type", () -> PollType.of(fields.text("type", 1, 20)));
        JsonArray options = new JsonArray();
        if (type.hasOptions()) {
            each(
                    read(path, () -> rawArray(fields)),
                    path + ".options",
                    20,
                    (optionPath, option) -> options.add(option(optionPath, option)));
        }
        if (type.hasOptions() && options.size() < 2) {
            throw fault(path + ".options", "options", Map.of());
        }
        Edit poll = Edit.empty()
                .set("type", type.wire())
                .set("title", read(path + ".title", () -> fields.text("title", 1, 500)))
                .set("options", options)
                .set("status", "draft")
                .set("round", 1)
                .set("results", "hidden")
                .set("settings", read(path + ".settings", () -> settings(type, fields, options)));
        ItemId item = read(path + ".item", () -> fields.optionalId("item", ItemId::of));
        if (item != null) {
            known(path + ".item", List.of(item.value()), items);
            poll.set("item", item.value());
        }
        add(path, Poll.KIND, id, poll, polls);
    }

    private static JsonObject option(String path, Fields option) {
        return new JsonObject()
                .put(
                        "id",
                        read(path + ".id", () -> option.id("id", OptionId::of)).value())
                .put("text", read(path + ".text", () -> option.text("text", 1, 120)));
    }

    private static JsonObject settings(PollType type, Fields fields, JsonArray options) {
        Fields given = fields.has("settings") ? fields.object("settings") : null;
        return SettingsReader.read(type, given, Poll.options(options)).body();
    }

    private static JsonArray rawArray(Fields fields) {
        if (fields.required("options") instanceof JsonArray array) {
            return array;
        }
        throw Refusal.invalid("options", "form");
    }

    private void add(String path, Kind<?> kind, String id, Edit body, Set<String> known) {
        if (!known.add(id)) {
            throw fault(path + ".id", "twice", Map.of("id", id));
        }
        writes.add(new Commit.Write(Documents.id(kind, id), body.done()));
    }

    private static void each(JsonObject json, String name, int most, BiConsumer<String, Fields> reader) {
        Object value = json.getValue(name, new JsonArray());
        if (!(value instanceof JsonArray array)) {
            throw fault(name, "form", Map.of());
        }
        each(array, name, most, reader);
    }

    private static void each(JsonArray array, String name, int most, BiConsumer<String, Fields> reader) {
        if (array.size() > most) {
            throw fault(name, "many", Map.of("n", most));
        }
        for (int i = 0; i < array.size(); i++) {
            String path = name + "[" + i + "]";
            if (!(array.getValue(i) instanceof JsonObject object)) {
                throw fault(path, "form", Map.of());
            }
            reader.accept(path, Fields.of(object));
        }
    }

    private static void known(String path, List<String> ids, Set<String> known) {
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw fault(path, "absent", Map.of("id", id));
        });
    }

    private static String oneOf(Fields fields, String name, Set<String> allowed) {
        String value = fields.text(name, 1, 20);
        if (!allowed.contains(value)) {
            throw Refusal.invalid(name, "form");
        }
        return value;
    }

    private static String local(Fields fields, String name) {
        return LocalDateTime.parse(fields.text(name, 16, 19)).toString();
    }

    private static <T extends @Nullable Object> T read(String path, Supplier<T> step) {
        try {
            return step.get();
        } catch (Refusal refusal) {
            throw refusal.problem() instanceof Problem.Invalid invalid
                    ? fault(path, invalid.rule(), invalid.args())
                    : refusal;
        } catch (DateTimeException e) {
            throw fault(path, "form", Map.of());
        }
    }

    private static EventFile.Fault fault(String path, String rule, Map<String, Object> args) {
        return new EventFile.Fault(path, rule, args);
    }
}
