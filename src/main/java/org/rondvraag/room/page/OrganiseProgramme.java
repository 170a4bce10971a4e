package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programme as a table, each item with the forms that change it. */
final class OrganiseProgramme {
    private static final List<String> KINDS = List.of("talk", "panel", "break", "other");

    private static final Duration USUAL = Duration.ofMinutes(30);

    private final DeskFrame c;
    private final OrganiseForms forms;
    private final OrganisePeople people;

    OrganiseProgramme(DeskFrame c, JsonObject page) {
        this.c = c;
        this.forms = OrganiseForms.of(page);
        this.people = new OrganisePeople(c, page);
    }

    Map<String, Object> tree() {
        List<String> programme = c.programme();
        return new Tree()
                .with("items", programme.stream().map(id -> item(id, programme)).toList())
                .with("newItem", newItem(programme))
                .done();
    }

    private Map<String, Object> item(String id, List<String> programme) {
        JsonObject item = c.item(id);
        String kind = item.getString("kind");
        String from = Times.hourMinute(item.getString("start"));
        List<String> names = c.page().names(item.getJsonArray("people"));
        return new Tree()
                .with("id", id)
                .with("name", item.getString("title"))
                .with("spoken", from + " " + item.getString("title"))
                .with("from", from)
                .with("until", Times.hourMinute(item.getString("end")))
                .with("kind", kind)
                .with("kindLabel", c.words().text("organise.kind." + kind))
                .with("who", names.isEmpty() ? null : c.page().listed(names))
                .with("asking", c.words().text("organise.asking." + item.getString("questions")))
                .flag("current", c.isCurrent(id))
                .all(moves(programme, programme.indexOf(id)))
                .with("form", form(id, item, forms.was("item.update", "item", id)))
                .done();
    }

    /** Which item each step puts it before; an empty id is the end. */
    private static Map<String, Object> moves(List<String> programme, int place) {
        Tree moves = new Tree();
        if (place > 0) {
            moves.with("earlier", Map.of("before", programme.get(place - 1)));
        }
        if (place < programme.size() - 1) {
            moves.with("later", Map.of("before", place + 2 < programme.size() ? programme.get(place + 2) : ""));
        }
        return moves.done();
    }

    /** An empty form: half an hour after the last item, for an id that no item has. */
    private Map<String, Object> newItem(List<String> programme) {
        String last = programme.isEmpty()
                ? null
                : c.item(programme.get(programme.size() - 1)).getString("end");
        JsonObject item = new JsonObject()
                .put("title", "")
                .put("kind", "talk")
                .put("start", last == null ? "" : last)
                .put(
                        "end",
                        last == null
                                ? ""
                                : LocalDateTime.parse(last).plus(USUAL).toString());
        return form(free("i", Set.copyOf(programme)), item, forms.was("item.create"));
    }

    private Map<String, Object> form(String id, JsonObject present, boolean again) {
        JsonObject item = forms.filled(again, present);
        List<String> chosen = again
                ? forms.list("people")
                : PhoneFrame.strings(item.getJsonArray("people", new JsonArray()))
                        .toList();
        return new Tree()
                .with("id", id)
                .with("pop", "edit-" + id)
                .with("part", "item-" + id)
                .with("title", item.getString("title"))
                .with("start", minute(item.getString("start")))
                .with("end", minute(item.getString("end")))
                .with("kinds", kinds(item.getString("kind")))
                .with("persons", people.choices(chosen))
                .all(forms.tree(again))
                .done();
    }

    private static String minute(String local) {
        return local.length() > 16 ? local.substring(0, 16) : local;
    }

    private List<Map<String, Object>> kinds(@Nullable String chosen) {
        return KINDS.stream()
                .map(kind -> Choice.of(kind, c.words().text("organise.kind." + kind), chosen))
                .toList();
    }

    /** The next id of that form that is not taken. */
    static String free(String prefix, Set<String> taken) {
        return Stream.iterate(taken.size() + 1, n -> n + 1)
                .map(n -> prefix + n)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
