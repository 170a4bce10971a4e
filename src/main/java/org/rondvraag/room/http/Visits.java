package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.rondvraag.room.Room;
import org.rondvraag.room.Rooms;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Refusal;
import org.rondvraag.web.Languages;
import org.rondvraag.web.Pages;
import org.rondvraag.web.WrongTries;

/** Finds the event that a request means, and slows down those who guess. */
public final class Visits {
    private final Rooms rooms;
    private final WrongTries wrongCodes;
    private final Languages languages;

    public Visits(Rooms rooms, WrongTries wrongCodes, Languages languages) {
        this.rooms = rooms;
        this.wrongCodes = wrongCodes;
        this.languages = languages;
    }

    /**
     * The event in the path of a route with {@code :code}; from then on the answer is in the language of its pages.
     *
     * @return fails with {@code not_found}, or {@code too_many} after too many wrong codes
     */
    public Future<Room> room(RoutingContext ctx) {
        return room(ctx.request(), ctx.pathParam("code")).onSuccess(room -> remember(ctx, room));
    }

    /** The event of a code, as it stands in an address. */
    Future<Room> room(HttpServerRequest request, String code) {
        return find(code).recover(failure -> missed(request, failure));
    }

    /** The event of a code as someone typed it; letters and digits that look alike count as the same where that leaves one event. */
    Future<Room> typed(RoutingContext ctx, String typed) {
        return find(typed)
                .recover(failure -> isUnknown(failure) ? lookAlike(typed) : Future.failedFuture(failure))
                .recover(failure -> missed(ctx.request(), failure))
                .onSuccess(room -> remember(ctx, room));
    }

    /** From now on the answer is in the language of the person for whom a program asks. */
    void speakToPerson(RoutingContext ctx, Room room) {
        Pages.answerIn(ctx, languages.of(ctx.request(), room.event().language()));
    }

    private Future<Room> find(String code) {
        try {
            return rooms.find(EventCode.of(code));
        } catch (Refusal malformed) {
            return Future.failedFuture(Refusal.notFound());
        }
    }

    private Future<Room> lookAlike(String typed) {
        return rooms.events().map(codes -> only(codes, typed)).compose(rooms::find);
    }

    private static EventCode only(List<EventCode> codes, String typed) {
        String meant = folded(typed);
        List<EventCode> alike = codes.stream()
                .filter(code -> folded(code.value()).equals(meant))
                .toList();
        if (alike.size() != 1) {
            throw Refusal.notFound();
        }
        return alike.get(0);
    }

    private static String folded(String typed) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
        return code.replace('O', '0')
                .replace('Q', '0')
                .replaceAll("[IL]", "1")
                .replace('S', '5')
                .replace('B', '8')
                .replace('G', '6')
                .replace('Z', '2');
    }

    private <T> Future<T> missed(HttpServerRequest request, Throwable failure) {
        if (isUnknown(failure)) {
            wrongCodes.count(request);
        }
        return Future.failedFuture(failure);
    }

    static boolean isUnknown(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.problem().error().equals("not_found");
    }

    private void remember(RoutingContext ctx, Room room) {
        Pages.answerIn(ctx, languages.ofPage(ctx.request(), room.event().language()));
    }
}
