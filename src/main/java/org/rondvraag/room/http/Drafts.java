package org.rondvraag.room.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.rondvraag.room.Archive;
import org.rondvraag.room.EventFile;
import org.rondvraag.room.EventWriter;
import org.rondvraag.room.Room;
import org.rondvraag.room.Rooms;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;
import org.rondvraag.shared.Refusal;

/** Makes the file of a new event from what an organiser's form says; {@code do} tells how. */
public final class Drafts {
    private final Rooms rooms;
    private final Messages messages;

    public Drafts(Rooms rooms, Messages messages) {
        this.rooms = rooms;
        this.messages = messages;
    }

    /**
     * The file, checked.
     *
     * @param file what was chosen to be imported; empty when nothing was
     * @return fails with a Refusal or an {@link EventFile.Fault}, or throws one, whose field is that of the form, or a path into the file
     */
    Future<EventFile> of(Fields fields, String file) {
        return switch (fields.text("do", 1, 40)) {
            case "event.create" -> Future.succeededFuture(fresh(fields));
            case "event.copy" -> copy(fields);
            case "event.import" -> Future.succeededFuture(imported(fields, file));
            default -> throw Refusal.invalid("do", "command");
        };
    }

    /** {@code code title language zone start end}: one item, to which the organiser adds the others. */
    private EventFile fresh(Fields fields) {
        EventCode code = code(fields);
        Language language =
                Language.of(fields.text("language", 2, 2)).orElseThrow(() -> Refusal.invalid("language", "form"));
        JsonObject item = new JsonObject()
                .put("id", "i1")
                .put("kind", "panel")
                .put("title", messages.text(language, "organise.new.item"))
                .put("start", fields.text("start", 16, 19))
                .put("end", fields.text("end", 16, 19));
        JsonObject event = new JsonObject()
                .put("format", EventFile.FORMAT)
                .put("code", code.value())
                .put("title", fields.text("title", 1, 120))
                .put("language", language.code())
                .put("zone", fields.text("zone", 1, 60))
                .put("items", new JsonArray().add(item));
        try {
            return EventFile.of(event);
        } catch (EventFile.Fault fault) {
            String field = fault.problem().field().replace("items[0].", "");
            throw Refusal.invalid(field, fault.problem().rule());
        }
    }

    /** {@code from code day}: programme, people and polls of another event, and nothing of what came of it. */
    private Future<EventFile> copy(Fields fields) {
        EventCode code = code(fields);
        LocalDate day = day(fields);
        return rooms.find(fields.id("from", EventCode::of))
                .compose(Drafts::written)
                .map(json -> EventFile.of(json.put("code", code.value())).on(day));
    }

    private static Future<JsonObject> written(Room room) {
        return room.read(() -> {
            Archive archive = room.archive();
            return EventWriter.json(archive.event(), archive.people(), archive.items(), archive.polls());
        });
    }

    /** {@code file code? day?}: an event that was exported. */
    private static EventFile imported(Fields fields, String file) {
        if (file.isBlank()) {
            throw Refusal.invalid("file", "missing");
        }
        EventFile read = EventFile.parse(file);
        EventFile coded = fields.has("code") ? read.as(code(fields)) : read;
        return fields.has("day") ? coded.on(day(fields)) : coded;
    }

    private static EventCode code(Fields fields) {
        String typed = fields.text("code", 1, 60);
        try {
            return EventCode.of(typed);
        } catch (Refusal malformed) {
            throw Refusal.invalid("code", "newcode");
        }
    }

    private static LocalDate day(Fields fields) {
        try {
            return LocalDate.parse(fields.text("day", 1, 10));
        } catch (DateTimeException e) {
            throw Refusal.invalid("day", "form");
        }
    }
}
