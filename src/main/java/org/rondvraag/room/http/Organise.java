package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Crew;
import org.rondvraag.room.Room;
import org.rondvraag.room.Rooms;
import org.rondvraag.room.Snapshot;
import org.rondvraag.room.page.PageModel;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.View;
import org.rondvraag.web.Flash;
import org.rondvraag.web.PageShell;
import org.rondvraag.web.Pages;
import org.rondvraag.web.PublicUrl;
import org.rondvraag.web.Qr;

/**
 * {@code GET /organise}: the instance's events, and one of them ({@code ?event=CODE}, else the first) with its programme, crew and
 * exports, or the forms for a new one ({@code ?new}). Its model reads {@code
 * {"events":[{"code","title","zone","start"?,"end"?,"here"}],"event"?,"crew"?}}: {@code event} = the desk's
 * state of the chosen one, {@code crew} = its invitations, no keys among them.
 */
public final class Organise {
    static final String PATH = "/organise";

    private final Rooms rooms;
    private final Standings standings;
    private final Keys keys;
    private final Flash flash;
    private final Pages pages;
    private final PageShell shell;
    private final PublicUrl publicUrl;
    private final InstantSource clock;
    private final PageModel model;

    public Organise(
            Rooms rooms,
            Standings standings,
            Keys keys,
            Flash flash,
            Pages pages,
            PageShell shell,
            PublicUrl publicUrl,
            InstantSource clock,
            PageModel model) {
        this.rooms = rooms;
        this.standings = standings;
        this.keys = keys;
        this.flash = flash;
        this.pages = pages;
        this.shell = shell;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.model = model;
    }

    public Future<Void> page(RoutingContext ctx) {
        return standings.isOrganiser(ctx.request()) ? show(ctx) : keys.needed(ctx);
    }

    private Future<Void> show(RoutingContext ctx) {
        boolean making = ctx.request().params().contains("new");
        String asked = ctx.request().getParam("event", "");
        JsonObject told = flash.take(ctx.request(), PATH).orElseGet(JsonObject::new);
        return rooms.events()
                .compose(codes ->
                        caughtUp(codes, asked, told.getJsonObject("reply")).compose(done -> summaries(codes)))
                .compose(summaries -> send(ctx, summaries, making ? Optional.empty() : chosen(summaries, asked), told));
    }

    /** Done when the event shows what the form that led here has changed. */
    private Future<Void> caughtUp(List<EventCode> codes, String asked, @Nullable JsonObject reply) {
        if (reply == null) {
            return Future.succeededFuture();
        }
        long revision = reply.getLong("rev");
        return codes.stream()
                .filter(code -> code.value().equals(asked))
                .findFirst()
                .map(code -> rooms.find(code).compose(room -> room.reached(revision)))
                .orElse(Future.succeededFuture());
    }

    private Future<List<Summary>> summaries(List<EventCode> codes) {
        List<Future<Optional<Summary>>> summaries = codes.stream()
                .map(code -> rooms.find(code).compose(Organise::summary).recover(Organise::unlessErased))
                .toList();
        return Future.join(summaries)
                .map(all -> summaries.stream()
                        .flatMap(each -> each.result().stream())
                        .toList());
    }

    /** One that was just erased is not there; anything else that fails is a failure of the page. */
    private static Future<Optional<Summary>> unlessErased(Throwable failure) {
        return Visits.isUnknown(failure) ? Future.succeededFuture(Optional.empty()) : Future.failedFuture(failure);
    }

    private static Future<Optional<Summary>> summary(Room room) {
        return room.snapshot(View.DESK).map(snapshot -> Optional.of(new Summary(room, snapshot)));
    }

    private static Optional<Summary> chosen(List<Summary> summaries, String code) {
        return summaries.stream()
                .filter(summary -> summary.room().code().value().equals(code))
                .findFirst()
                .or(() -> summaries.stream().findFirst());
    }

    private JsonObject state(List<Summary> summaries, Optional<Summary> chosen) {
        JsonArray events = new JsonArray();
        summaries.forEach(summary -> events.add(summary.json()));
        JsonObject state = new JsonObject().put("events", events);
        chosen.ifPresent(
                summary -> state.put("event", summary.snapshot().state()).put("crew", crew(summary.room())));
        return state;
    }

    private JsonArray crew(Room room) {
        long now = clock.millis();
        JsonArray crew = new JsonArray();
        room.crew().forEach(member -> crew.add(invitation(member, now)));
        return crew;
    }

    private static JsonObject invitation(Crew member, long now) {
        JsonObject body = member.body().copy();
        body.remove("hash");
        return body.put("id", member.key()).put("valid", member.valid(now));
    }

    private Future<Void> send(RoutingContext ctx, List<Summary> summaries, Optional<Summary> chosen, JsonObject told) {
        Language language = pages.language(ctx);
        JsonObject page = new JsonObject()
                .put("view", "organise")
                .put("language", language.code())
                .put("now", clock.millis())
                .put("base", publicUrl.of(ctx.request()));
        chosen.ifPresent(summary -> page.put("code", summary.room().code().value()));
        chosen.ifPresent(summary -> page.put(
                "qr",
                Qr.of(page.getString("base") + "/e/" + summary.room().code()).json()));
        page.mergeIn(told);
        JsonObject reply = told.getJsonObject("reply");
        if (reply != null && reply.containsKey("key")) {
            page.put(
                    "madeQr",
                    Qr.of(page.getString("base") + "/k#" + reply.getString("key"))
                            .json());
        }
        Map<String, Object> tree = model.of(state(summaries, chosen), page);
        return pages.send(ctx, 200, "organise", shell.around(tree, language, PageShell.address(ctx.request())));
    }

    /** An event as the list names it. */
    private record Summary(Room room, Snapshot snapshot) {
        JsonObject json() {
            JsonObject state = snapshot.state();
            JsonObject summary = new JsonObject()
                    .put("code", room.code().value())
                    .put("title", room.event().title())
                    .put("zone", room.event().zone().getId())
                    .put("here", state.getInteger("online", 0));
            List<String> starts = new ArrayList<>();
            List<String> ends = new ArrayList<>();
            state.getJsonObject("items").forEach(item -> {
                starts.add(((JsonObject) item.getValue()).getString("start"));
                ends.add(((JsonObject) item.getValue()).getString("end"));
            });
            starts.stream().min(String::compareTo).ifPresent(start -> summary.put("start", start));
            ends.stream().max(String::compareTo).ifPresent(end -> summary.put("end", end));
            return summary;
        }
    }
}
