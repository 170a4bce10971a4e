package org.rondvraag.rehearsal;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a phone shows at one moment: the audience's state, merged as a browser merges it. Phones that show the same share it, and as
 * all get the same frames, each frame is read and merged for the first of them only.
 */
final class Sight {
    private final String epoch;
    private final long rev;
    private final JsonObject state;
    private String heard = "";
    private @Nullable Sight next;

    Sight(String epoch, long rev, JsonObject state) {
        this.epoch = epoch;
        this.rev = rev;
        this.state = state;
    }

    String epoch() {
        return epoch;
    }

    long rev() {
        return rev;
    }

    /** Not to be changed. */
    JsonObject state() {
        return state;
    }

    /** What this frame made of it for another phone before; null when it is new. */
    @Nullable
    Sight after(String frame) {
        return frame.equals(heard) ? next : null;
    }

    /** Notes what a frame makes of it, for the phones that hear it next. */
    void remember(String frame, Sight result) {
        heard = frame;
        next = result;
    }

    /** Whether both show the same; how many are here is told now and then, and is no fact of the event. */
    boolean same(Sight other) {
        return epoch.equals(other.epoch)
                && rev == other.rev
                && withoutOnline(state).equals(withoutOnline(other.state));
    }

    private static JsonObject withoutOnline(JsonObject state) {
        JsonObject rest = new JsonObject();
        state.stream()
                .filter(member -> !member.getKey().equals("online"))
                .forEach(member -> rest.put(member.getKey(), member.getValue()));
        return rest;
    }

    JsonObject poll(String id) {
        return state.getJsonObject("polls").getJsonObject(id, new JsonObject());
    }
}
