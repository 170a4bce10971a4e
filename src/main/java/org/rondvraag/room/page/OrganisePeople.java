package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of the programme by name, each with the forms that change it. */
final class OrganisePeople {
    private static final List<String> ROLES = List.of("speaker", "panelist", "chair");

    private final DeskFrame c;
    private final OrganiseForms forms;
    private final JsonObject people;

    OrganisePeople(DeskFrame c, JsonObject page) {
        this.c = c;
        this.forms = OrganiseForms.of(page);
        this.people = c.state().getJsonObject("people");
    }

    Map<String, Object> tree() {
        return new Tree()
                .with("people", byName().map(this::person).toList())
                .with(
                        "newPerson",
                        form(
                                OrganiseProgramme.free("p", people.fieldNames()),
                                new JsonObject(),
                                forms.was("person.create")))
                .done();
    }

    /** Everyone, as the entries of a choice. */
    List<Map<String, Object>> choices(Collection<String> chosen) {
        return byName().map(id -> Choice.of(id, name(id), chosen.contains(id) ? id : null))
                .toList();
    }

    private Map<String, Object> person(String id) {
        JsonObject person = people.getJsonObject(id);
        return new Tree()
                .with("id", id)
                .with("fullName", name(id))
                .with("affiliation", person.getString("affiliation", ""))
                .with("roleLabel", c.words().text("organise.person." + person.getString("role")))
                .with("form", form(id, person, forms.was("person.update", "person", id)))
                .done();
    }

    private Map<String, Object> form(String id, JsonObject present, boolean again) {
        JsonObject person = forms.filled(again, present);
        return new Tree()
                .with("id", id)
                .with("pop", "person-" + id)
                .with("fullName", person.getString("name", ""))
                .with("affiliation", person.getString("affiliation", ""))
                .with("roles", roles(person.getString("role")))
                .all(forms.tree(again))
                .done();
    }

    private List<Map<String, Object>> roles(@Nullable String chosen) {
        return ROLES.stream()
                .map(role -> Choice.of(role, c.words().text("organise.person." + role), chosen))
                .toList();
    }

    private Stream<String> byName() {
        Collator alphabet = Collator.getInstance(c.words().language().locale());
        return people.fieldNames().stream().sorted(Comparator.comparing(this::name, alphabet));
    }

    private String name(String id) {
        return people.getJsonObject(id).getString("name");
    }
}
