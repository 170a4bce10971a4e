package org.rondvraag.event;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.PersonId;
import org.rondvraag.shared.Refusal;

/** A speaker, panelist or chair in the programme; not a login. */
public record Person(String key, JsonObject body) implements Document {
    public static final Kind<Person> KIND = new Kind<>("person", Person::new);
    public static final Set<String> ROLES = Set.of("speaker", "panelist", "chair");

    /** The people that a field names: at most ten, each once, all of the programme. */
    public static List<String> named(Facts facts, Fields fields, String field) {
        List<PersonId> to = fields.ids(field, 10, PersonId::of);
        List<String> known = facts.all(KIND).stream().map(Person::key).toList();
        if (to.stream().anyMatch(person -> !known.contains(person.value()))) {
            throw Refusal.notFound();
        }
        return to.stream().map(PersonId::value).distinct().toList();
    }

    public String name() {
        return body.getString("name");
    }

    public boolean isChair() {
        return "chair".equals(body.getString("role"));
    }
}
