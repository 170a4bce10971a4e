package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rondvraag.event.AccessKey;
import org.rondvraag.event.Crew;
import org.rondvraag.room.Room;
import org.rondvraag.room.Rooms;
import org.rondvraag.shared.CrewId;
import org.rondvraag.shared.Role;
import org.rondvraag.shared.View;
import org.rondvraag.web.Grant;
import org.rondvraag.web.Grants;
import org.rondvraag.web.Pages;
import org.rondvraag.web.WrongTries;

/** Access keys for role cookies. A key never stands in an address that is sent: it comes behind a {@code #}, or is typed. */
public final class Keys {
    /**
     * Every wrong key is answered this long after it came, in milliseconds: the time tells nothing about how wrong it was. One that was
     * made a moment ago, perhaps on another node, has become known meanwhile.
     */
    private static final long WRONG_AFTER_MS = 400;

    private final Vertx vertx;
    private final Rooms rooms;
    private final OrganiserKey organiserKey;
    private final Grants grants;
    private final WrongTries wrongKeys;
    private final Pages pages;
    private final InstantSource clock;

    public Keys(
            Vertx vertx,
            Rooms rooms,
            OrganiserKey organiserKey,
            Grants grants,
            WrongTries wrongKeys,
            Pages pages,
            InstantSource clock) {
        this.vertx = vertx;
        this.rooms = rooms;
        this.organiserKey = organiserKey;
        this.grants = grants;
        this.wrongKeys = wrongKeys;
        this.pages = pages;
        this.clock = clock;
    }

    /** {@code GET /k}: a script moves the key from the fragment into the form; without it the key can be pasted. */
    public Future<Void> page(RoutingContext ctx) {
        return ask(ctx, 200, Map.of());
    }

    /** The same form where a page needs a role that the browser does not hold. */
    Future<Void> needed(RoutingContext ctx) {
        return ask(ctx, 403, Map.of());
    }

    /** {@code POST /keys}: to the page of the key's role with its cookie, or 403. */
    public Future<Void> exchange(RoutingContext ctx) {
        String key = Optional.ofNullable(ctx.request().getFormAttribute("key"))
                .orElse("")
                .strip();
        Future<Void> deadline = vertx.timer(WRONG_AFTER_MS).mapEmpty();
        return grant(key, Room::invitations)
                .compose(grant -> grant.isPresent()
                        ? Future.succeededFuture(grant)
                        : deadline.compose(on -> grant(key, Keys::invitationsNow)))
                .compose(grant -> grant.isPresent() ? welcome(ctx, grant.get()) : wrong(ctx));
    }

    private Future<Optional<Grant>> grant(String key, Function<Room, Future<List<Crew>>> invitations) {
        if (organiserKey.is(key)) {
            return Future.succeededFuture(Optional.of(organiserKey.grant()));
        }
        return AccessKey.event(key)
                .map(event -> rooms.find(event)
                        .compose(room -> invitations.apply(room).map(crew -> crewGrant(room, crew, key)))
                        .recover(failure -> Visits.isUnknown(failure)
                                ? Future.succeededFuture(Optional.empty())
                                : Future.failedFuture(failure)))
                .orElse(Future.succeededFuture(Optional.empty()));
    }

    /** Waits for nothing: a room where much happens would answer a wrong key later than one where nothing does. */
    private static Future<List<Crew>> invitationsNow(Room room) {
        return Future.succeededFuture(room.crew());
    }

    private Optional<Grant> crewGrant(Room room, List<Crew> invitations, String key) {
        String hash = AccessKey.hash(key);
        long now = clock.millis();
        List<Crew> holders = invitations.stream()
                .filter(crew -> OrganiserKey.sameHash(crew.hash(), hash))
                .toList();
        return holders.stream()
                .filter(crew -> crew.valid(now))
                .findFirst()
                .map(crew -> new Grant(crew.role(), Optional.of(room.code()), CrewId.of(crew.key())));
    }

    private Future<Void> welcome(RoutingContext ctx, Grant grant) {
        grants.add(ctx.request(), grant);
        return home(grant).compose(home -> Pages.seeOther(ctx, home));
    }

    private Future<String> home(Grant grant) {
        return grant.event()
                .filter(code -> grant.role() != Role.ORGANISER)
                .map(code -> rooms.find(code).compose(room -> home(room, grant)))
                .orElse(Future.succeededFuture("/organise"));
    }

    /** A chair who moderates stands on stage with a tablet, so starts with the panel's page. */
    private static Future<String> home(Room room, Grant grant) {
        return room.read(() -> isChair(room, grant) ? View.PANEL : grant.role().home())
                .map(view -> EventPages.path(room, view));
    }

    private static boolean isChair(Room room, Grant grant) {
        return room.crew().stream()
                .filter(crew -> crew.key().equals(grant.key().value()))
                .anyMatch(crew -> room.archive().people().stream()
                        .anyMatch(person -> person.key().equals(crew.person()) && person.isChair()));
    }

    private Future<Void> wrong(RoutingContext ctx) {
        wrongKeys.count(ctx.request());
        return ask(ctx, 403, Map.of("wrong", true));
    }

    private Future<Void> ask(RoutingContext ctx, int status, Map<String, Object> model) {
        return pages.show(ctx, status, "key", "crew.key.title", model);
    }
}
