package org.rondvraag.compute;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads one JSON case a line and prints one JSON answer a line. */
public final class Compute {

    /** By the member that says what a case asks for. */
    private static final Map<String, Function<Case, JsonObject>> KINDS = Map.of(
            "order", OrderCase::answer,
            "similar", SimilarCase::answer,
            "poll", RankingCase::answer,
            "shift", ShiftCase::answer,
            "rating", CountsCase::rating,
            "percent", CountsCase::percent);

    private Compute() {}

    /**
     * Answers every line until the end of the input; a bad case, a blank line among them, gets {@code {"error":"..."}}.
     *
     * @throws UncheckedIOException when the input cannot be read
     */
    public static void run(BufferedReader in, PrintWriter out) {
        try {
            Lines lines = new Lines(in);
            for (String line = lines.next(); line != null && !out.checkError(); line = lines.next()) {
                out.println(answer(line).encode());
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject answer(String line) {
        try {
            if (line.length() > Lines.LONGEST) {
                throw new IllegalArgumentException("a case has at most " + Lines.LONGEST + " characters");
            }
            JsonObject json = new JsonObject(line);
            return kind(json).apply(new Case(json));
        } catch (DecodeException e) {
            return error("not a JSON object");
        } catch (IllegalArgumentException e) {
            return error(String.valueOf(e.getMessage()));
        }
    }

    private static Function<Case, JsonObject> kind(JsonObject json) {
        List<Function<Case, JsonObject>> named = KINDS.entrySet().stream()
                .filter(kind -> json.containsKey(kind.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException("a case has one of order, similar, poll, shift, rating, percent");
        }
        return named.get(0);
    }

    private static JsonObject error(String message) {
        return new JsonObject().put("error", message);
    }
}
