package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form that was refused last, if any: it is open again on the page, with what was typed and, beside the field concerned, what is
 * wrong with it.
 *
 * @param refusal {@code do}, {@code message}, {@code field}, {@code values}; empty when nothing was refused
 */
record OrganiseForms(JsonObject refusal) {
    /** Those that are open again; what is wrong with any other stands on top of the page. */
    private static final Set<String> OPEN_AGAIN = Set.of(
            "event.create",
            "event.copy",
            "event.import",
            "event.update",
            "event.erase",
            "item.create",
            "item.update",
            "person.create",
            "person.update",
            "crew.invite");

    static OrganiseForms of(JsonObject page) {
        return new OrganiseForms(page.getJsonObject("refusal", new JsonObject()));
    }

    /** The sentence for the top of the page; null when a form says it. */
    @Nullable
    String elsewhere() {
        return OPEN_AGAIN.contains(command()) ? null : refusal.getString("message");
    }

    boolean was(String command) {
        return command().equals(command);
    }

    boolean was(String command, String field, String id) {
        return was(command) && id.equals(values().getString(field));
    }

    /** What a form is filled in with: what was typed, where it is open again. */
    JsonObject filled(boolean again, JsonObject present) {
        return again ? present.copy().mergeIn(values()) : present;
    }

    /** The values of a field that may have been given several times. */
    List<String> list(String field) {
        Object value = values().getValue(field, "");
        return (value instanceof JsonArray many ? PhoneFrame.strings(many) : Stream.of(value.toString()))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** {@code open} and {@code errors}, by the name of the field or {@code form}; nothing for a form that was not refused. */
    Map<String, Object> tree(boolean again) {
        return again
                ? new Tree()
                        .flag("open", true)
                        .with("errors", Map.of(place(), sentence()))
                        .done()
                : Map.of();
    }

    private String place() {
        String field = refusal.getString("field", "");
        if (values().containsKey(field)) {
            return field;
        }
        return was("event.import") && !field.isEmpty() ? "file" : "form";
    }

    /** Of a path into a file the sentence alone would not say where. */
    private String sentence() {
        String message = refusal.getString("message", "");
        String field = refusal.getString("field", "");
        boolean within = place().equals("file") && !field.equals("file");
        return within ? field + ": " + message : message;
    }

    private String command() {
        return refusal.getString("do", "");
    }

    private JsonObject values() {
        return refusal.getJsonObject("values", new JsonObject());
    }
}
