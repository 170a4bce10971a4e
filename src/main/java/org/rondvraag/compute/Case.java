package org.rondvraag.compute;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Reads the members of a case within bounds; whatever is wrong is an {@link IllegalArgumentException} that names it. */
record Case(JsonObject json) {

    boolean has(String name) {
        return json.containsKey(name);
    }

    String text(String name) {
        return text(json.getValue(name), name);
    }

    int whole(String name, int least, int most) {
        return (int) whole(json.getValue(name), name, least, most);
    }

    /** A list of {@code least} to {@code most} elements, each read under its name, such as {@code ballots[3]}. */
    <T> List<T> list(String name, int least, int most, BiFunction<Object, String, T> element) {
        return list(json.getValue(name), name, least, most, element);
    }

    /** Counts, each from 0 to a thousand million. */
    long[] counts(String name, int least, int most) {
        return counts(json.getValue(name), name, least, most);
    }

    static long[] counts(Object value, String name, int least, int most) {
        return list(value, name, least, most, Case::count).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    static long count(Object value, String name) {
        return whole(value, name, 0, 1_000_000_000);
    }

    static <T> List<T> list(Object value, String name, int least, int most, BiFunction<Object, String, T> element) {
        if (!(value instanceof JsonArray array)) {
            throw new IllegalArgumentException(name + " must be a list");
        }
        if (array.size() < least || array.size() > most) {
            throw new IllegalArgumentException(name + " must have " + least + " to " + most + " elements");
        }
        return IntStream.range(0, array.size())
                .mapToObj(i -> element.apply(array.getValue(i), name + "[" + i + "]"))
                .toList();
    }

    static String text(Object value, String name) {
        if (value instanceof String text && text.length() <= 10_000) {
            return text;
        }
        throw new IllegalArgumentException(name + " must be text of at most 10,000 characters");
    }

    static long whole(Object value, String name, long least, long most) {
        if (value instanceof Integer || value instanceof Long) {
            long whole = ((Number) value).longValue();
            if (whole >= least && whole <= most) {
                return whole;
            }
        }
        throw new IllegalArgumentException(name + " must be a whole number from " + least + " to " + most);
    }
}
