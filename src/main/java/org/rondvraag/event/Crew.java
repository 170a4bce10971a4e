package org.rondvraag.event;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Role;

/** An invitation to the crew: a role, a name for the log, and the hash of its access key; the key itself is never stored. */
public record Crew(String key, JsonObject body) implements Document {
    public static final Kind<Crew> KIND = new Kind<>("crew", Crew::new);

    public Role role() {
        return Role.of(body.getString("role")).orElse(Role.AUDIENCE);
    }

    public String name() {
        return body.getString("name", "");
    }

    /** Who of the programme it is, or null. */
    public @Nullable String person() {
        return body.getString("person");
    }

    /** SHA-256 of the access key, in hexadecimal. */
    public String hash() {
        return body.getString("hash", "");
    }

    /** Whether the key may be used at that time (ms since 1970): neither revoked nor past its end. */
    public boolean valid(long now) {
        return !body.getBoolean("revoked", false) && now < body.getLong("until", Long.MAX_VALUE);
    }

    public Crew revoked() {
        return new Crew(key, Edit.of(body).set("revoked", true).done());
    }
}
