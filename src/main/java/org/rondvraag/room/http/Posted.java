package org.rondvraag.room.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;
import org.rondvraag.web.Problems;

/**
 * A command that was posted, as JSON or as a form.
 *
 * @param id what a JSON body calls it; null when it does not
 * @param length in bytes of UTF-8; of a form, without what its encoding adds
 * @param values its members; of a form: texts, and a list of texts where a field was repeated
 */
record Posted(boolean isForm, @Nullable String id, JsonObject values, int length) {
    private static final int MOST_FIELDS = 200;

    /** Fields of a form that steer it and are not the command's own. */
    private static final Set<String> STEERING = Set.of("do", "as", "to_page", "to_part");

    /**
     * @throws Refusal {@code invalid} when the body cannot be read
     * @throws HttpException 415 for any other type
     */
    static Posted read(RoutingContext ctx) {
        if (Problems.isJson(ctx.request())) {
            JsonObject json = json(ctx);
            return new Posted(false, id(json.getValue("id")), json, ctx.body().length());
        }
        String type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33)) {
            throw new HttpException(415);
        }
        MultiMap attributes = ctx.request().formAttributes();
        return new Posted(true, null, form(attributes), length(attributes));
    }

    Fields fields() {
        return isForm ? Fields.ofForm(values) : Fields.of(values);
    }

    /** The view it names; null when it names none. */
    @Nullable
    String as() {
        return fields().optionalText("as", 20);
    }

    /** The command that it names; null when that is no name. */
    @Nullable
    String named() {
        return values.getValue("do") instanceof String name && name.length() <= 40 ? name : null;
    }

    /** Whether a form asks to be sent back to the organiser's page instead of the event's. */
    boolean toOrganise() {
        return "organise".equals(values.getValue("to_page"));
    }

    /** The part of the organiser's page that a form asks to be sent back to, as the end of an address; or nothing. */
    String part() {
        return values.getValue("to_part") instanceof String part && part.matches("[A-Za-z0-9_-]{1,60}")
                ? "#" + part
                : "";
    }

    /** What was typed into a form, to be shown again. */
    JsonObject typed() {
        JsonObject typed = values.copy();
        STEERING.forEach(typed::remove);
        return typed;
    }

    private static JsonObject json(RoutingContext ctx) {
        try {
            JsonObject json = ctx.body().asJsonObject();
            if (json != null) {
                return json;
            }
        } catch (DecodeException | ClassCastException e) {
            // refused below, like an empty body
        }
        throw Refusal.invalid("frame", "frame");
    }

    private static @Nullable String id(@Nullable Object id) {
        if (id == null || (id instanceof String text && !text.isEmpty() && text.length() <= 40)) {
            return (String) id;
        }
        throw Refusal.invalid("frame", "frame");
    }

    private static int length(MultiMap attributes) {
        return attributes.entries().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** The texts of a form, and a list of texts where a field was repeated. */
    static JsonObject form(MultiMap attributes) {
        if (attributes.size() > MOST_FIELDS) {
            throw Refusal.invalid("frame", "frame");
        }
        JsonObject values = new JsonObject();
        for (String name : attributes.names()) {
            List<String> all = attributes.getAll(name);
            values.put(name, all.size() == 1 ? all.get(0) : new JsonArray(all));
        }
        return values;
    }
}
