package org.rondvraag;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.rondvraag.export.ExportRoute;
import org.rondvraag.export.Exports;
import org.rondvraag.live.Door;
import org.rondvraag.live.Occupancy;
import org.rondvraag.live.Replies;
import org.rondvraag.room.Rooms;
import org.rondvraag.room.http.CommandPost;
import org.rondvraag.room.http.Drafts;
import org.rondvraag.room.http.EventDoor;
import org.rondvraag.room.http.EventPages;
import org.rondvraag.room.http.Join;
import org.rondvraag.room.http.Keys;
import org.rondvraag.room.http.NewEvents;
import org.rondvraag.room.http.Organise;
import org.rondvraag.room.http.OrganiserKey;
import org.rondvraag.room.http.Painter;
import org.rondvraag.room.http.ReceiptsRoute;
import org.rondvraag.room.http.Standings;
import org.rondvraag.room.http.StateRoute;
import org.rondvraag.room.http.Visits;
import org.rondvraag.room.page.AudienceModel;
import org.rondvraag.room.page.DeskModel;
import org.rondvraag.room.page.OrganiseModel;
import org.rondvraag.room.page.PageModel;
import org.rondvraag.room.page.PanelModel;
import org.rondvraag.room.page.ScreenModel;
import org.rondvraag.shared.Messages;
import org.rondvraag.shared.View;
import org.rondvraag.store.Instance;
import org.rondvraag.store.Store;
import org.rondvraag.web.ApiDescription;
import org.rondvraag.web.Assets;
import org.rondvraag.web.Cookies;
import org.rondvraag.web.Flash;
import org.rondvraag.web.Grants;
import org.rondvraag.web.Health;
import org.rondvraag.web.Languages;
import org.rondvraag.web.Metrics;
import org.rondvraag.web.Origins;
import org.rondvraag.web.PageShell;
import org.rondvraag.web.Pages;
import org.rondvraag.web.Participants;
import org.rondvraag.web.Problems;
import org.rondvraag.web.PublicUrl;
import org.rondvraag.web.RandomText;
import org.rondvraag.web.Signer;
import org.rondvraag.web.Views;
import org.rondvraag.web.WrongTries;

/** What answers requests, put together once and shared by the servers of all event loops. */
final class Site {
    final Origins origins;
    final Problems problems;
    final Assets assets;
    final Health health;
    final Metrics metrics;
    final ApiDescription api;
    final Join join;
    final Keys keys;
    final Painter painter;
    final EventPages pages;
    final StateRoute state;
    final ReceiptsRoute receipts;
    final CommandPost commands;
    final Organise organise;
    final NewEvents newEvents;
    final ExportRoute exports;
    final Door door;
    final Replies replies;
    final Occupancy occupancy = new Occupancy();

    /** Reads templates and messages: blocking. */
    Site(
            Vertx vertx,
            Assets assets,
            Store store,
            Rooms rooms,
            Instance instance,
            PublicUrl publicUrl,
            InstantSource clock,
            PrometheusMeterRegistry registry,
            BooleanSupplier stopping)
            throws IOException {
        Messages messages = Messages.load();
        Views views = new Views(vertx, messages);
        Cookies cookies = new Cookies(publicUrl);
        Signer signer = new Signer(instance.secret(), clock);
        Languages languages = new Languages(cookies);
        RandomText random = new RandomText(new SecureRandom());
        Participants participants = new Participants(signer, cookies, random::bits128);
        Grants grants = new Grants(signer, cookies);
        Flash flash = new Flash(signer, cookies);
        OrganiserKey organiserKey = new OrganiserKey(instance.organiserKeyHash());
        Standings standings = new Standings(grants, organiserKey, clock);
        Visits visits = new Visits(rooms, WrongTries.ofCodes(System::nanoTime), languages);

        this.origins = new Origins(publicUrl);
        this.assets = assets;
        this.api = ApiDescription.load(publicUrl);
        PageShell shell = new PageShell(assets);
        Pages made = new Pages(views, shell, messages, languages);
        this.painter = new Painter(views, shell, publicUrl, clock, models(messages));
        this.problems = new Problems(made, messages);
        this.health = new Health(store::answers, rooms::level, stopping);
        this.metrics = new Metrics(
                registry, request -> standings.isOrganiser(request) || standings.bearsOrganiserKey(request));
        this.join = new Join(visits, made);
        this.keys = new Keys(vertx, rooms, organiserKey, grants, WrongTries.ofKeys(System::nanoTime), made, clock);
        this.pages = new EventPages(visits, standings, participants, join, keys, flash, painter, made);
        this.state = new StateRoute(vertx, visits, standings);
        this.receipts = new ReceiptsRoute(vertx, visits);
        this.replies = new Replies(messages);
        this.commands = new CommandPost(visits, standings, participants, flash, made, replies);
        this.organise =
                new Organise(rooms, standings, keys, flash, made, publicUrl, clock, new OrganiseModel(messages));
        this.newEvents = new NewEvents(rooms, standings, new Drafts(rooms, messages), flash, made, replies);
        this.exports = new ExportRoute(visits, standings, made, new Exports(vertx, views, shell, messages, clock));
        this.door = new EventDoor(visits, standings, participants, languages);
    }

    private static Map<View, PageModel> models(Messages messages) {
        return Map.of(
                View.AUDIENCE, new AudienceModel(messages),
                View.PANEL, new PanelModel(messages),
                View.DESK, new DeskModel(messages),
                View.SCREEN, new ScreenModel(messages));
    }
}
