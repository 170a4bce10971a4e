package org.rondvraag.room.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rondvraag.event.Crew;
import org.rondvraag.room.Room;
import org.rondvraag.room.Snapshot;
import org.rondvraag.shared.Language;
import org.rondvraag.web.Qr;

/**
 * What the organiser's page knows. Its state is {@code
 * {"events":[{"code","title","zone","start"?,"end"?,"here"}],"event"?,"crew"?}}: {@code event} = the desk's state of the chosen one,
 * {@code crew} = its invitations, no keys among them.
 */
final class OrganiseData {
    private final InstantSource clock;

    OrganiseData(InstantSource clock) {
        this.clock = clock;
    }

    JsonObject state(List<Summary> summaries, Optional<Summary> chosen) {
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

    /**
     * What stands beside the state.
     *
     * @param base the public address: scheme, host and port
     * @param told what the form that led here did
     */
    JsonObject page(Optional<Summary> chosen, Language language, String base, JsonObject told) {
        JsonObject page = new JsonObject()
                .put("view", "organise")
                .put("language", language.code())
                .put("now", clock.millis())
                .put("base", base);
        chosen.map(summary -> summary.room().code())
                .ifPresent(code -> page.put("code", code.value())
                        .put("qr", Qr.of(base + "/e/" + code).json()));
        page.mergeIn(told);
        JsonObject reply = told.getJsonObject("reply");
        if (reply != null && reply.containsKey("key")) {
            page.put("madeQr", Qr.of(base + "/k#" + reply.getString("key")).json());
        }
        return page;
    }

    /** An event as the list names it. */
    record Summary(Room room, Snapshot snapshot) {
        private JsonObject json() {
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
