package org.rondvraag.event;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.CrewId;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.PersonId;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.Role;

/** Who may open the desk, the panel and the screen. */
public final class CrewRules {
    private CrewRules() {}

    /** {@code crew.invite}: makes an access key, which only this reply ever names ({@code key}, {@code crew}). */
    public static Decision invite(Facts facts, Actor actor, Fields fields) {
        Role role = Role.of(fields.text("role", 1, 20)).orElseThrow(() -> Refusal.invalid("role", "form"));
        if (role == Role.AUDIENCE || role == Role.ORGANISER) {
            throw Refusal.invalid("role", "form");
        }
        @Nullable String name = fields.optionalText("name", 40);
        @Nullable
        Long until =
                fields.has("until") ? fields.integer("until", facts.now(), facts.now() + 10L * 366 * 86_400_000) : null;
        @Nullable PersonId id = fields.optionalId("person", PersonId::of);
        @Nullable Person person = id == null ? null : facts.need(Person.KIND, id.value());
        if (name == null && person != null) {
            name = person.name();
        }
        if (name == null) {
            name = unnamed(facts, role);
        }
        String key = AccessKey.make(facts.event().code(), facts.newId() + facts.newId());
        Crew crew = new Crew(
                facts.newId(),
                Edit.empty()
                        .set("role", role.wire())
                        .set("name", name)
                        .set("person", id == null ? null : id.value())
                        .set("until", until)
                        .set("at", facts.now())
                        .set("hash", AccessKey.hash(key))
                        .done());
        return Decision.write(Crew.KIND, crew)
                .replying("crew", crew.key())
                .replying("key", key)
                .about(name);
    }

    /**
     * What the holder of a key without a name is called: by the role, and from the second on with a number, so that two of them are
     * two people in the log, among who answers and who has read.
     */
    private static String unnamed(Facts facts, Role role) {
        Set<String> taken = facts.all(Crew.KIND).stream().map(Crew::name).collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(role.wire()), IntStream.iterate(2, n -> n + 1).mapToObj(n -> role.wire() + " " + n))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** {@code crew.revoke}: the key, and every cookie got with it, stops working at once. */
    public static Decision revoke(Facts facts, Actor actor, Fields fields) {
        Crew crew = facts.need(Crew.KIND, fields.id("crew", CrewId::of).value());
        return crew.body().getBoolean("revoked", false)
                ? Decision.holds()
                : Decision.write(Crew.KIND, crew.revoked()).about(crew.name());
    }
}
