package org.rondvraag.event;

import io.vertx.core.json.JsonObject;
import java.util.Set;

/** A speaker, panelist or chair in the programme; not a login. */
public record Person(String key, JsonObject body) implements Document {
    public static final Kind<Person> KIND = new Kind<>("person", Person::new);
    public static final Set<String> ROLES = Set.of("speaker", "panelist", "chair");

    public String name() {
        return body.getString("name");
    }

    public boolean isChair() {
        return "chair".equals(body.getString("role"));
    }
}
