package org.rondvraag.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;

/** The frames that the server sends. */
final class Frames {
    private Frames() {}

    /** @param state the state's JSON text, which is not encoded a second time */
    static Frame snapshot(Position at, Buffer state) {
        String head =
                "{\"type\":\"snapshot\",\"epoch\":" + Json.encode(at.epoch()) + ",\"rev\":" + at.rev() + ",\"state\":";
        Buffer text = Buffer.buffer(head.length() + state.length() + 1);
        text.appendString(head).appendBuffer(state).appendByte((byte) '}');
        return Frame.text(text.getBytes());
    }

    static Frame patch(long rev, JsonObject patch) {
        return Frame.text(new JsonObject().put("type", "patch").put("rev", rev).put("patch", patch));
    }

    static Frame me(JsonObject patch) {
        return Frame.text(new JsonObject().put("type", "me").put("patch", patch));
    }

    static Frame bye(long retryAfterMs) {
        return Frame.text(new JsonObject().put("type", "bye").put("retryAfterMs", retryAfterMs));
    }
}
