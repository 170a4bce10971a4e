package org.rondvraag.room.http;

import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Optional;
import org.rondvraag.room.Room;
import org.rondvraag.room.Snapshot;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.View;
import org.rondvraag.web.Qr;

/** What a page of an event knows beside the state; the browser gets it too, in the same block of data. */
final class PageData {
    private final InstantSource clock;

    PageData(InstantSource clock) {
        this.clock = clock;
    }

    /** @param base the public address: scheme, host and port */
    JsonObject of(Room room, View view, Snapshot snapshot, Language language, String base) {
        JsonObject page = new JsonObject()
                .put("epoch", snapshot.epoch())
                .put("rev", snapshot.rev())
                .put("view", view.wire())
                .put("language", language.code())
                .put("code", room.code().value())
                .put("now", clock.millis());
        return view == View.AUDIENCE ? page : withCodes(page, room, snapshot, base);
    }

    /** Phones are in already, and on bad Wi-Fi: they do without the QR codes. */
    private static JsonObject withCodes(JsonObject page, Room room, Snapshot snapshot, String base) {
        page.put("join", join(room, base));
        wifi(snapshot.state()).ifPresent(qr -> page.put("wifi", new JsonObject().put("qr", qr)));
        return page;
    }

    /** The page's data and the state as JSON text that may stand inside a script element. */
    static String block(JsonObject page, JsonObject state) {
        return page.copy().put("state", state).encode().replace("<", "\\u003c");
    }

    private static JsonObject join(Room room, String base) {
        String url = base + "/e/" + room.code();
        return new JsonObject()
                .put("url", url)
                .put("address", base.substring(base.indexOf("//") + 2))
                .put("qr", Qr.of(url).json());
    }

    private static Optional<JsonObject> wifi(JsonObject state) {
        return Optional.ofNullable(state.getJsonObject("event").getJsonObject("wifi"))
                .map(wifi -> Qr.wifi(wifi.getString("ssid"), wifi.getString("password", ""))
                        .json());
    }
}
