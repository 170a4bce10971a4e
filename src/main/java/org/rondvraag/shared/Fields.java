package org.rondvraag.shared;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one command within bounds; every fault is a {@link Refusal} that names the field. Values of a form are
 * all text, so that there {@code "true"} is a boolean, {@code "4"} a number, and one value a list of one.
 */
public final class Fields {
    private final JsonObject json;
    private final boolean form;

    private Fields(JsonObject json, boolean form) {
        this.json = json;
        this.form = form;
    }

    /** The fields of a frame or a JSON body. */
    public static Fields of(JsonObject json) {
        return new Fields(json, false);
    }

    /** The fields of a form: text, or a list of text where a field was repeated. */
    public static Fields ofForm(JsonObject values) {
        return new Fields(values, true);
    }

    /** The same fields but for this one. */
    public Fields with(String name, String value) {
        JsonObject other = new JsonObject(new LinkedHashMap<>(json.getMap()));
        return new Fields(other.put(name, value), form);
    }

    public boolean isForm() {
        return form;
    }

    /** Whether the field was given; in a form an empty one counts as absent. */
    public boolean has(String name) {
        Object value = json.getValue(name);
        return value != null && !(form && "".equals(value));
    }

    /** Whether the field was named: an optional one that a form names and leaves empty is to be taken away. */
    public boolean mentions(String name) {
        return form ? json.containsKey(name) : has(name);
    }

    /** The names of all fields, of empty ones too. */
    public Set<String> names() {
        return Set.copyOf(json.fieldNames());
    }

    /** For a field whose absence must not pass for emptiness; in a form both are the same. */
    public Fields given(String name) {
        if (!form) {
            required(name);
        }
        return this;
    }

    /** A required text of {@code least} to {@code most} graphemes, cleaned. */
    public String text(String name, int least, int most) {
        return Text.clean(name, form && !has(name) ? "" : string(name), least, most);
    }

    /** An optional text of 1 to {@code most} graphemes; empty or blank counts as absent. */
    public @Nullable String optionalText(String name, int most) {
        return !has(name) || string(name).isBlank() ? null : text(name, 1, most);
    }

    /** A required id, or any other text with a form of its own. */
    public <T> T id(String name, Function<String, T> form) {
        return form.apply(string(name));
    }

    /** The id of something new, which the client makes; a form carries none, so that the server makes it. */
    public <T> T newId(String name, Function<String, T> form, Supplier<String> made) {
        return form.apply(this.form && !has(name) ? made.get() : string(name));
    }

    public <T> @Nullable T optionalId(String name, Function<String, T> form) {
        return has(name) ? id(name, form) : null;
    }

    /** A list of at most {@code most} ids; absent counts as empty. */
    public <T> List<T> ids(String name, int most, Function<String, T> form) {
        List<T> ids = new ArrayList<>();
        for (String value : strings(name, most)) {
            ids.add(form.apply(value));
        }
        return ids;
    }

    /** A list of at most {@code most} texts of 1 to {@code longest} graphemes each, cleaned; absent counts as empty. */
    public List<String> texts(String name, int most, int longest) {
        return strings(name, most).stream()
                .filter(text -> !(form && text.isBlank()))
                .map(text -> Text.clean(name, text, 1, longest))
                .toList();
    }

    public boolean bool(String name) {
        Object value = required(name);
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (form && (value.equals("true") || value.equals("false"))) {
            return value.equals("true");
        }
        throw Refusal.invalid(name, "form");
    }

    /** A whole number from {@code least} to {@code most}. */
    public long integer(String name, long least, long most) {
        double value = number(name);
        if (value != Math.rint(value) || value < least || value > most) {
            throw Refusal.invalid(name, "range", Map.of("least", least, "most", most));
        }
        return (long) value;
    }

    /** A finite number. */
    public double number(String name) {
        Object value = required(name);
        try {
            double number = value instanceof Number n
                    ? n.doubleValue()
                    : form ? Double.parseDouble(value.toString()) : Double.NaN;
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal: the text is no number
        }
        throw Refusal.invalid(name, "number");
    }

    /** A required object; its own fields are read with the same rules. */
    public Fields object(String name) {
        if (required(name) instanceof JsonObject object) {
            return new Fields(object, form);
        }
        throw Refusal.invalid(name, "form");
    }

    /** The value as it came, for a reader that knows its forms, such as the answer to a poll. */
    public Object required(String name) {
        Object value = json.getValue(name);
        if (value == null || (form && "".equals(value))) {
            throw Refusal.invalid(name, "missing");
        }
        return value;
    }

    private String string(String name) {
        if (required(name) instanceof String string) {
            return string;
        }
        throw Refusal.invalid(name, "form");
    }

    /** A list of at most {@code most} raw texts; absent counts as empty. */
    public List<String> strings(String name, int most) {
        if (!has(name)) {
            return List.of();
        }
        Object value = required(name);
        List<String> strings = new ArrayList<>();
        for (Object each : value instanceof JsonArray array ? array : form ? JsonArray.of(value) : JsonArray.of(1)) {
            if (!(each instanceof String string) || string.length() > 20_000) {
                throw Refusal.invalid(name, "form");
            }
            if (!(form && string.isEmpty())) {
                strings.add(string);
            }
        }
        if (strings.size() > most) {
            throw Refusal.invalid(name, "many", Map.of("n", most));
        }
        return strings;
    }
}
