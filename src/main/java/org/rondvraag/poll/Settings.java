package org.rondvraag.poll;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a poll is put; every member has a default, so that an empty object is a plain poll. Read by {@link SettingsReader}. */
public record Settings(JsonObject body) {
    /** No number is asked for beyond this, either way: doubles are exact to a thousandth there. */
    public static final double FARTHEST = 1e12;

    /** The most words of one answer. */
    public static final int MOST_WORDS = 3;

    /** Whether one may abstain, counted; on by default. */
    public boolean abstain() {
        return body.getBoolean("abstain", true);
    }

    /** Seconds until it closes by itself; 0 without a timer. */
    public long seconds() {
        return body.getLong("seconds", 0L);
    }

    /** Whether a ballot needs a one-time code; else each device has one. */
    public boolean byCode() {
        return body.getString("ballots", "open").equals("codes");
    }

    /** Choice: at most so many options, 1 by default; words: at most so many, 3 by default. */
    public int max(PollType type) {
        return body.getInteger("max", type == PollType.WORDS ? MOST_WORDS : 1);
    }

    /** Quiz: the ids of the correct options; empty when it is none. */
    public List<String> correct() {
        return body.getJsonArray("correct", new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }

    /** Rating: how many points the scale has, 2 to 11; 5 by default. */
    public int points() {
        return body.getInteger("points", 5);
    }

    /** Rating: the lowest point, 0 or 1. */
    public int lowest() {
        return body.getInteger("lowest", 1);
    }

    /** Rating: whether it asks how likely one is to recommend, from 0 to 10. */
    public boolean isPromoterScore() {
        return body.getString("preset", "").equals("nps");
    }

    /** Number: the least allowed. */
    public double least() {
        return body.getDouble("least", -FARTHEST);
    }

    /** Number: the most allowed. */
    public double most() {
        return body.getDouble("most", FARTHEST);
    }

    /** Number: only the least (or 0) plus multiples of this; 0 for any number. */
    public double step() {
        return body.getDouble("step", 0.0);
    }

    /** Words and open answers: whether they wait for the desk; null when that is left to the event. */
    public @Nullable Boolean review() {
        return body.getBoolean("review");
    }
}
