package org.rondvraag.room.http;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Crew;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.CrewId;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PersonId;
import org.rondvraag.shared.Role;
import org.rondvraag.shared.View;

/**
 * What someone is to an event: a role, and the invitation that gave it; no invitation for the audience and the instance's organiser.
 */
record Standing(Role role, Optional<Crew> crew) {
    static final Standing AUDIENCE = new Standing(Role.AUDIENCE, Optional.empty());

    /** Who acts on that view: under the view's own role, on the desk under the one held. */
    Actor actor(View view, @Nullable ParticipantId participant, Language language) {
        Role acting = switch (view) {
            case AUDIENCE -> Role.AUDIENCE;
            case SCREEN -> Role.SCREEN;
            case PANEL -> Role.PANELIST;
            case DESK -> role;
        };
        CrewId id = crew.map(member -> CrewId.of(member.key())).orElse(null);
        PersonId person = crew.map(Crew::person).map(PersonId::of).orElse(null);
        return view == View.AUDIENCE
                ? new Actor(acting, view, participant, null, null, "", language)
                : new Actor(acting, view, null, id, person, name(), language);
    }

    /**
     * Who the page is for: {@code name}, {@code role}, {@code member} as the log and the panel know who acts, and {@code person} when it
     * is someone of the programme.
     */
    JsonObject you() {
        JsonObject you = new JsonObject()
                .put("name", name())
                .put("role", role.wire())
                .put("member", crew.map(Crew::key).orElse(Actor.ORGANISER));
        crew.map(Crew::person).ifPresent(person -> you.put("person", person));
        return you;
    }

    private String name() {
        return crew.map(Crew::name).filter(name -> !name.isBlank()).orElse(role.wire());
    }
}
