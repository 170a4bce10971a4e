package org.rondvraag.room.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.rondvraag.room.Room;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.Role;
import org.rondvraag.shared.View;
import org.rondvraag.web.Grant;
import org.rondvraag.web.Grants;

/** Tells from a request's cookie what someone is to an event, as far as the keys behind it still hold. */
public final class Standings {
    private final Grants grants;
    private final OrganiserKey organiserKey;
    private final InstantSource clock;

    public Standings(Grants grants, OrganiserKey organiserKey, InstantSource clock) {
        this.grants = grants;
        this.organiserKey = organiserKey;
        this.clock = clock;
    }

    /** The highest role held. */
    Standing of(HttpServerRequest request, Room room) {
        return held(request, room).max(Comparator.comparing(Standing::role)).orElse(Standing.AUDIENCE);
    }

    /**
     * The standing in which someone opens a view: among those that may, the one whose own view it is, such as the panelist's on the
     * panel, so that the log names the right person; else the highest.
     *
     * @throws Refusal {@code forbidden} when there is none
     */
    Standing on(HttpServerRequest request, Room room, View view) {
        return Stream.concat(Stream.of(Standing.AUDIENCE), held(request, room))
                .filter(standing -> standing.role().mayOpen(view))
                .max(Comparator.comparing((Standing standing) -> standing.role().home() == view)
                        .thenComparing(Standing::role))
                .orElseThrow(Refusal::forbidden);
    }

    /**
     * For what is the organiser's alone, the instance's or one invited to this event.
     *
     * @throws Refusal {@code forbidden} to everyone else
     */
    public void checkOrganiser(HttpServerRequest request, Room room) {
        if (of(request, room).role() != Role.ORGANISER) {
            throw Refusal.forbidden();
        }
    }

    /** Whether the browser holds the present organiser key. */
    public boolean isOrganiser(HttpServerRequest request) {
        return grants.of(request).stream().anyMatch(organiserKey::gave);
    }

    /** Whether a program carries the organiser key itself: {@code Authorization: Bearer KEY}. */
    public boolean bearsOrganiserKey(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null
                && authorization.startsWith("Bearer ")
                && organiserKey.is(authorization.substring("Bearer ".length()).strip());
    }

    private Stream<Standing> held(HttpServerRequest request, Room room) {
        return grants.of(request, room.code()).stream()
                .map(grant -> standing(grant, room))
                .flatMap(Optional::stream);
    }

    private Optional<Standing> standing(Grant grant, Room room) {
        if (grant.event().isEmpty()) {
            return organiserKey.gave(grant)
                    ? Optional.of(new Standing(grant.role(), Optional.empty()))
                    : Optional.empty();
        }
        long now = clock.millis();
        return room.crew().stream()
                .filter(crew -> crew.key().equals(grant.key().value()) && crew.valid(now))
                .map(crew -> new Standing(crew.role(), Optional.of(crew)))
                .findFirst();
    }
}
