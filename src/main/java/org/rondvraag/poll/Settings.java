package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Edit;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.Refusal;

/** How a poll is put; every member has a default, so that an empty object is a plain poll. */
public record Settings(JsonObject body) {
    /** Whether one may abstain, counted; on by default. */
    public boolean abstain() {
        return body.getBoolean("abstain", true);
    }

    /** Choice: at most so many options; 1 by default. */
    public int max() {
        return body.getInteger("max", 1);
    }

    /** Rating: how many points the scale has, 2 to 11; 5 by default. */
    public int points() {
        return body.getInteger("points", 5);
    }

    /** Rating: the lowest point, 0 or 1. */
    public int lowest() {
        return body.getInteger("lowest", 1);
    }

    /** Number: the least allowed. */
    public double least() {
        return body.getDouble("least", 0.0);
    }

    /** Number: the most allowed. */
    public double most() {
        return body.getDouble("most", 100.0);
    }

    /** Seconds until it closes by itself; 0 without a timer. */
    public long seconds() {
        return body.getLong("seconds", 0L);
    }

    /** Quiz: the ids of the correct options; empty when it is none. */
    public List<String> correct() {
        return body.getJsonArray("correct", new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }

    /**
     * Reads settings from outside; members that the type does not use are dropped.
     *
     * @param fields the object given, or null for the defaults
     * @param options how many options the poll has
     */
    public static Settings read(PollType type, @Nullable Fields fields, int options) {
        Edit edit = Edit.empty();
        if (fields == null) {
            return new Settings(edit.done());
        }
        flag(edit, fields, "abstain");
        whole(edit, fields, "seconds", 5, 86_400);
        switch (type) {
            case CHOICE -> {
                whole(edit, fields, "max", 1, Math.max(1, options));
                flag(edit, fields, "random");
            }
            case RATING -> {
                whole(edit, fields, "points", 2, 11);
                whole(edit, fields, "lowest", 0, 1);
                label(edit, fields, "low");
                label(edit, fields, "high");
                preset(edit, fields);
            }
            case RANKING, POINTS -> flag(edit, fields, "random");
            case NUMBER -> range(edit, fields);
            case WORDS, OPEN -> {}
        }
        return new Settings(edit.done());
    }

    private static void flag(Edit edit, Fields fields, String name) {
        if (fields.has(name)) {
            edit.set(name, fields.bool(name));
        }
    }

    private static void whole(Edit edit, Fields fields, String name, long least, long most) {
        if (fields.has(name)) {
            edit.set(name, fields.integer(name, least, most));
        }
    }

    private static void label(Edit edit, Fields fields, String name) {
        edit.set(name, fields.optionalText(name, 120));
    }

    private static void preset(Edit edit, Fields fields) {
        @Nullable String preset = fields.optionalText("preset", 20);
        if (preset != null && !List.of("stars", "nps").contains(preset)) {
            throw Refusal.invalid("preset", "form");
        }
        edit.set("preset", preset);
    }

    private static void range(Edit edit, Fields fields) {
        double least = fields.has("least") ? fields.number("least") : 0;
        double most = fields.has("most") ? fields.number("most") : Math.max(100, least + 100);
        if (Math.abs(least) > 1e12 || Math.abs(most) > 1e12 || least >= most) {
            throw Refusal.invalid("least", "form");
        }
        edit.set("least", least).set("most", most);
        label(edit, fields, "unit");
    }
}
