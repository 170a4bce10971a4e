package org.rondvraag.poll;

import io.vertx.core.json.JsonObject;
import org.rondvraag.event.Document;
import org.rondvraag.event.Kind;

/** What the desk decided about one word or open answer of a poll: it shows, or it does not. Each is a document of its own. */
public record Verdict(String key, JsonObject body) implements Document {
    public static final Kind<Verdict> KIND = new Kind<>("verdict", Verdict::new);

    static Verdict of(String poll, String entry, boolean on) {
        return new Verdict(
                key(poll, entry),
                new JsonObject().put("poll", poll).put("entry", entry).put("on", on));
    }

    static String key(String poll, String entry) {
        return poll + "-" + Digest.of(entry).code();
    }

    /** The poll that the verdict of that key is about. */
    public static String poll(String key) {
        return key.substring(0, key.lastIndexOf('-'));
    }

    public String poll() {
        return body.getString("poll");
    }

    /** The id of the word or answer among the entries of its poll. */
    public String entry() {
        return body.getString("entry");
    }

    public boolean on() {
        return body.getBoolean("on");
    }
}
