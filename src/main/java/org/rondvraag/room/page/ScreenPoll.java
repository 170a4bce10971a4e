package org.rondvraag.room.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A poll on the projector: what is asked, and its result as soon as it may be on the wall; as {@code model/screen-poll.js}. */
final class ScreenPoll {
    /** What can be read from the last row of what people wrote, in characters, and what a short answer takes at least. */
    private static final int ROOM = 520;

    private static final int LEAST = 60;
    private static final int MOST_SAID = 8;
    private static final int MOST_WORDS = 30;

    /** More options than this stand in two columns. */
    private static final int MOST_ROWS = 8;

    private final DeskFrame c;
    private final Words words;
    private final JsonObject poll;
    private final JsonObject settings;
    private final List<JsonObject> options;

    private ScreenPoll(DeskFrame c, String id) {
        this.c = c;
        this.words = c.words();
        this.poll = c.page().polls().getJsonObject(id);
        this.settings = poll.getJsonObject("settings", new JsonObject());
        this.options = Bars.objects(poll.getJsonArray("options"));
    }

    /** @param shifted whether it is told how opinion shifted, in place of the result */
    static Map<String, Object> of(DeskFrame c, String id, boolean shifted) {
        ScreenPoll part = new ScreenPoll(c, id);
        boolean open = part.poll.getString("status").equals("open");
        return Map.of("aside", part.aside(open), "poll", part.model(open, shifted));
    }

    private String aside(boolean open) {
        if (!open) {
            return words.text("poll.closed");
        }
        if (!poll.containsKey("closesAt")) {
            return words.text("poll.open");
        }
        long left = poll.getLong("closesAt") - c.now() - Times.GRACE;
        String clock =
                left > 0 ? words.text("poll.left", Map.of("time", Times.span(left))) : words.text("poll.closing");
        return words.text("poll.open") + ", " + clock;
    }

    private Map<String, Object> model(boolean open, boolean shifted) {
        boolean bare = isBare(open);
        long abstain = bare ? 0 : poll.getJsonObject("tally").getLong("abstain");
        return new Tree()
                .with("title", poll.getString("title"))
                .with("type", poll.getString("type"))
                .all(bare ? asked() : told(shifted))
                .flag("many", options.size() > MOST_ROWS)
                .with("answers", words.count("poll.answers.room", poll.getLong("answers")))
                .with("abstained", abstain > 0 ? words.count("screen.abstained", abstain) : null)
                .with("mode", bare ? null : PollResult.mode(poll, words))
                .with("wait", bare && !open ? words.text("poll.waiting") : null)
                .done();
    }

    /** Whether the result may not be on the wall yet: hidden, or for those who answered while the poll is open. */
    private boolean isBare(boolean open) {
        String results = poll.getString("results");
        return !poll.containsKey("tally") || results.equals("hidden") || (results.equals("after") && open);
    }

    private Map<String, Object> asked() {
        if (!options.isEmpty()) {
            return Map.of(
                    "options",
                    options.stream().map(option -> option.getString("text")).toList());
        }
        return switch (poll.getString("type")) {
            case "rating" -> rated();
            case "words" -> {
                int n = settings.getInteger("max", 3);
                yield Map.of("prompt", words.text(n > 1 ? "screen.poll.words" : "screen.poll.word", Map.of("n", n)));
            }
            default -> written();
        };
    }

    private Map<String, Object> rated() {
        int lowest = settings.getInteger("lowest", 1);
        Map<String, Object> bounds = Map.of("from", lowest, "to", lowest + settings.getInteger("points", 5) - 1);
        Map<String, Object> asked = new HashMap<>(PollResult.ends(words, settings));
        asked.put("prompt", words.text("screen.poll.rating", bounds));
        return asked;
    }

    private Map<String, Object> written() {
        Number least = settings.getNumber("least");
        Number most = settings.getNumber("most");
        String key = "screen.poll." + poll.getString("type");
        String prompt = least == null || most == null
                ? words.text(key)
                : words.text(
                        key + ".range",
                        Map.of(
                                "from", Figures.plain(words, least.doubleValue()),
                                "to", Figures.plain(words, most.doubleValue())));
        String unit = settings.getString("unit");
        return Map.of("prompt", unit == null ? prompt : prompt + " (" + unit + ")");
    }

    private Map<String, Object> told(boolean shifted) {
        if (shifted) {
            return Map.of("shift", ShiftPart.of(poll, words));
        }
        if (poll.getString("type").equals("number")) {
            return PollResult.histogram(poll, words);
        }
        Map<String, Object> told = new HashMap<>(PollResult.of(poll, words, List.of()));
        if (told.get("chart") instanceof Map<?, ?> chart && chart.get("said") instanceof List<?> said) {
            told.put("chart", Map.of("said", legible(said)));
        }
        if (told.get("chart") instanceof Map<?, ?> chart && chart.get("cloud") instanceof List<?> cloud) {
            told.put("chart", Map.of("cloud", cloud.stream().limit(MOST_WORDS).toList()));
        }
        return told;
    }

    /** The newest answers, as many as can be read. */
    private static List<String> legible(List<?> said) {
        int room = ROOM;
        List<String> shown = new ArrayList<>();
        for (Object each : said) {
            String text = String.valueOf(each);
            if (shown.size() == MOST_SAID || (!shown.isEmpty() && text.length() > room)) {
                break;
            }
            room -= Math.max(text.length(), LEAST);
            shown.add(text);
        }
        return shown;
    }
}
