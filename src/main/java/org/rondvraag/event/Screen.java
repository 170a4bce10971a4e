package org.rondvraag.event;

import io.vertx.core.json.JsonObject;

/** What the projector shows: {@code follow}, or one thing by name. A document of its own, so that showing never disturbs asking. */
public record Screen(JsonObject body) implements Document {
    public static final String ID = "screen";
    public static final Kind<Screen> KIND = new Kind<>("screen", (id, body) -> new Screen(body));
    public static final Screen FOLLOW = showing("follow");

    public static Screen showing(String show) {
        return new Screen(new JsonObject().put("show", show));
    }

    @Override
    public String key() {
        return ID;
    }

    public String show() {
        return body.getString("show", "follow");
    }
}
