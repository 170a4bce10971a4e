package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import org.rondvraag.live.Door;
import org.rondvraag.room.Room;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.View;
import org.rondvraag.web.Languages;
import org.rondvraag.web.Participants;

/** Lets sockets in to the view that their cookies allow. A client without cookies is a new participant each time it comes. */
public final class EventDoor implements Door {
    private final Visits visits;
    private final Standings standings;
    private final Participants participants;
    private final Languages languages;

    public EventDoor(Visits visits, Standings standings, Participants participants, Languages languages) {
        this.visits = visits;
        this.standings = standings;
        this.participants = participants;
        this.languages = languages;
    }

    @Override
    public Future<Entry> enter(HttpServerRequest request, String code, View view) {
        return visits.room(request, code).map(room -> entry(request, room, view));
    }

    private Entry entry(HttpServerRequest request, Room room, View view) {
        Standing standing = standings.on(request, room, view);
        Language language = languages.of(request, room.event().language());
        ParticipantId participant = view == View.AUDIENCE ? participants.admit(request, room.code()) : null;
        Actor actor = standing.actor(view, participant, language);
        return new Entry(actor, room, (who, frame) -> run(room, who, Fields.of(frame)));
    }

    static Future<JsonObject> run(Room room, Actor actor, Fields fields) {
        return room.run(actor, fields.text("do", 1, 40), fields);
    }
}
