package org.rondvraag.event;

import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Language;

/** The occasion itself: names, language, zone, the current item, and the switches for asking and review. */
public record Event(JsonObject body) implements Document {
    public static final String ID = "event";
    public static final Kind<Event> KIND = new Kind<>("event", (id, body) -> new Event(body));

    @Override
    public String key() {
        return ID;
    }

    public EventCode code() {
        return new EventCode(body.getString("code"));
    }

    public String title() {
        return body.getString("title");
    }

    public Language language() {
        return Language.of(body.getString("language")).orElse(Language.NL);
    }

    public ZoneId zone() {
        return ZoneId.of(body.getString("zone"));
    }

    /** Tells it from another event that had its code before, and was erased; empty when nobody gave it a mark. */
    public String made() {
        return body.getString("made", "");
    }

    /** The id of the item that is going on now; empty while the programme is. */
    public String currentItem() {
        return body.getString("currentItem", "");
    }

    /** The event's own switch; asking needs the item's too. */
    public boolean asking() {
        return "open".equals(body.getString("questions"));
    }

    /** Whether a moderator reads each question before it is shown. */
    public boolean review() {
        return body.getBoolean("review", true);
    }

    /** Whether, among questions that are nearly level, one to the panelist who is due most comes first. */
    public boolean preferDue() {
        return body.getBoolean("preferDue", false);
    }

    /** How long one person waits between two questions, in seconds; 0 for no wait. */
    public int slow() {
        return body.getInteger("slow", 0);
    }

    /** How many questions one person may have in an item; 0 for any number. */
    public int limit() {
        return body.getInteger("limit", 0);
    }

    public Event with(String member, Object value) {
        return new Event(Edit.of(body).set(member, value).done());
    }

    public Event without(String member) {
        return new Event(Edit.of(body).drop(member).done());
    }
}
