package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.room.Room;
import org.rondvraag.room.Snapshot;
import org.rondvraag.room.page.PageModel;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.View;
import org.rondvraag.web.Content;
import org.rondvraag.web.PageShell;
import org.rondvraag.web.PublicUrl;
import org.rondvraag.web.Views;

/**
 * Paints the pages of an event. What is the same for all who may see a view is rendered and gzipped once per published state,
 * language and address, and kept with the snapshot it shows; all off the event loop.
 */
public final class Painter {
    /** A page names the time, so one from before a quiet spell is painted anew after so many milliseconds. */
    private static final long FRESH_MS = 10_000;

    private final Views views;
    private final PageShell shell;
    private final PublicUrl publicUrl;
    private final InstantSource clock;
    private final PageData data;
    private final Map<View, PageModel> models;

    public Painter(
            Views views, PageShell shell, PublicUrl publicUrl, InstantSource clock, Map<View, PageModel> models) {
        this.views = views;
        this.shell = shell;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.data = new PageData(clock);
        this.models = models;
    }

    /**
     * The page that everyone shares who asks by the same address in the same language.
     *
     * @param you who of the crew it is for; nobody in particular on the audience's page
     */
    Future<Content> shared(
            HttpServerRequest request,
            Room room,
            View view,
            Snapshot snapshot,
            Language language,
            Optional<JsonObject> you) {
        return shared(new Key(view, language, base(request, view), you), room, snapshot);
    }

    /** Paints every page of an event once, so that the first visitors need not wait for the templates. */
    public Future<Void> warm(Room room) {
        List<Future<Content>> painted = Stream.of(View.values())
                .map(view -> room.snapshot(view)
                        .compose(snapshot ->
                                shared(new Key(view, room.event().language(), "", Optional.empty()), room, snapshot)))
                .toList();
        return Future.join(painted).mapEmpty();
    }

    private Future<Content> shared(Key key, Room room, Snapshot snapshot) {
        AtomicReference<@Nullable Painted> kept = snapshot.cached(key, AtomicReference<@Nullable Painted>::new);
        Painted present = kept.get();
        if (present != null && clock.millis() < present.until()) {
            return present.content();
        }
        JsonObject page = data.of(room, key.view(), snapshot, key.language(), key.base());
        key.you().ifPresent(you -> page.put("you", you));
        Painted painted = new Painted(paint(key.view(), snapshot, key.language(), page), clock.millis() + FRESH_MS);
        kept.set(painted);
        return painted.content();
    }

    /** The page for one person: what their last form did, and what is theirs. */
    Future<Content> own(
            HttpServerRequest request, Room room, View view, Snapshot snapshot, Language language, JsonObject own) {
        JsonObject page = data.of(room, view, snapshot, language, base(request, view));
        return paint(view, snapshot, language, page.put("own", true).mergeIn(own));
    }

    /** Phones are told no address, so that what strangers write into Host makes no further pages. */
    private String base(HttpServerRequest request, View view) {
        return view == View.AUDIENCE ? "" : publicUrl.of(request);
    }

    private Future<Content> paint(View view, Snapshot snapshot, Language language, JsonObject page) {
        return views.content(view.wire(), () -> tree(view, snapshot, language, page));
    }

    private Map<String, Object> tree(View view, Snapshot snapshot, Language language, JsonObject page) {
        PageModel model = models.get(view);
        if (model == null) {
            throw new IllegalStateException("no model for " + view);
        }
        String address = page.containsKey("own") ? "own" : "";
        Map<String, Object> tree = shell.around(model.of(snapshot.state(), page), language, address);
        tree.put("data", PageData.block(page, snapshot.state()));
        return tree;
    }

    private record Key(View view, Language language, String base, Optional<JsonObject> you) {}

    private record Painted(Future<Content> content, long until) {}
}
