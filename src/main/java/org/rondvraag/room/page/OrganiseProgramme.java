package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programme as a table and the people in it, each with the form that changes it. */
final class OrganiseProgramme {
    private static final List<String> KINDS = List.of("talk", "panel", "break", "other");
    private static final List<String> ROLES = List.of("speaker", "panelist", "chair");

    private final DeskFrame c;
    private final JsonObject people;

    OrganiseProgramme(DeskFrame c) {
        this.c = c;
        this.people = c.state().getJsonObject("people");
    }

    Map<String, Object> tree() {
        List<String> programme = c.programme();
        return new Tree()
                .with("items", programme.stream().map(this::item).toList())
                .with("newItem", newItem(programme))
                .with("people", byName().map(this::person).toList())
                .with("newPerson", Map.of("id", free("p", people.fieldNames()), "roles", roles(null)))
                .done();
    }

    private Map<String, Object> item(String id) {
        JsonObject item = c.item(id);
        String kind = item.getString("kind");
        List<String> names = c.page().names(item.getJsonArray("people"));
        return new Tree()
                .with("id", id)
                .with("title", item.getString("title"))
                .with("from", Times.hourMinute(item.getString("start")))
                .with("until", Times.hourMinute(item.getString("end")))
                .with("start", item.getString("start").substring(0, 16))
                .with("end", item.getString("end").substring(0, 16))
                .with("kind", kind)
                .with("kindLabel", c.words().text("organise.kind." + kind))
                .with("who", names.isEmpty() ? null : c.page().listed(names))
                .with("asking", c.words().text("organise.asking." + item.getString("questions")))
                .flag("current", c.isCurrent(id))
                .with("kinds", kinds(kind))
                .with("persons", persons(item))
                .done();
    }

    /** An empty form: after the last item, for an id that no item has. */
    private Map<String, Object> newItem(List<String> programme) {
        String last = programme.isEmpty()
                ? null
                : c.item(programme.get(programme.size() - 1)).getString("end");
        return new Tree()
                .with("id", free("i", Set.copyOf(programme)))
                .with("title", "")
                .with("start", last == null ? "" : last.substring(0, 16))
                .with("end", last == null ? "" : last.substring(0, 16))
                .with("kinds", kinds("talk"))
                .with("persons", persons(new JsonObject()))
                .done();
    }

    private List<Map<String, Object>> kinds(String chosen) {
        return KINDS.stream()
                .map(kind -> Choice.of(kind, c.words().text("organise.kind." + kind), chosen))
                .toList();
    }

    private List<Map<String, Object>> persons(JsonObject item) {
        Set<String> chosen = PhoneFrame.strings(item.getJsonArray("people")).collect(Collectors.toSet());
        return byName().map(id ->
                        Choice.of(id, people.getJsonObject(id).getString("name"), chosen.contains(id) ? id : null))
                .toList();
    }

    private Stream<String> byName() {
        return people.fieldNames().stream()
                .sorted(Comparator.comparing(
                        (String id) -> people.getJsonObject(id).getString("name"), String.CASE_INSENSITIVE_ORDER));
    }

    private Map<String, Object> person(String id) {
        JsonObject person = people.getJsonObject(id);
        return new Tree()
                .with("id", id)
                .with("name", person.getString("name"))
                .with("affiliation", person.getString("affiliation", ""))
                .with("roleLabel", c.words().text("organise.person." + person.getString("role")))
                .with("roles", roles(person.getString("role")))
                .done();
    }

    private List<Map<String, Object>> roles(@Nullable String chosen) {
        return ROLES.stream()
                .map(role -> Choice.of(role, c.words().text("organise.person." + role), chosen))
                .toList();
    }

    private static String free(String prefix, Set<String> taken) {
        return Stream.iterate(taken.size() + 1, n -> n + 1)
                .map(n -> prefix + n)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
