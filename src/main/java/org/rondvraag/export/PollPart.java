package org.rondvraag.export;

import io.vertx.core.json.JsonObject;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rondvraag.export.Results.Round;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.PollType;
import org.rondvraag.room.page.Words;

/** The part of a report that shows results of polls: each round with its lines, n always stated. */
final class PollPart {
    private final Results results;
    private final Words words;
    private final Lines lines;
    private final NumberFormat numbers;

    PollPart(Results results, Words words, Lines lines) {
        this.results = results;
        this.words = words;
        this.lines = lines;
        this.numbers = NumberFormat.getNumberInstance(words.language().locale());
        numbers.setMaximumFractionDigits(2);
    }

    Map<String, Object> all() {
        List<Map<String, Object>> rounds =
                results.rounds().stream().map(this::round).toList();
        return Map.of("rounds", rounds, "none", rounds.isEmpty() ? words.text("export.none.polls") : "");
    }

    private Map<String, Object> round(Round round) {
        JsonObject tally = round.tally();
        List<PollLine> all = PollLine.of(round.poll(), tally);
        boolean texts = round.poll().type() == PollType.OPEN;
        return Map.of(
                "title", round.poll().title(),
                "facts", facts(round, tally),
                "rows",
                        texts
                                ? List.of()
                                : lines.take(all).stream()
                                        .map(line -> row(round.poll(), line))
                                        .toList(),
                "texts", texts ? lines.take(all).stream().map(PollLine::text).toList() : List.of(),
                "note", note(round.poll(), tally));
    }

    private String facts(Round round, JsonObject tally) {
        List<String> facts = new ArrayList<>();
        facts.add(words.text("export.type." + round.poll().type().wire()));
        if (round.poll().round() > 1) {
            facts.add(words.text("export.round", Map.of("n", round.number())));
        }
        facts.add(words.text(round.poll().settings().byCode() ? "export.codes" : "export.devices"));
        if (round.isVoid()) {
            facts.add(words.text("export.void"));
        }
        long n = tally.getLong("n");
        long abstain = tally.getLong("abstain");
        facts.add(words.count("poll.answers.room", n + abstain));
        if (abstain > 0) {
            facts.add(words.count("poll.abstentions", abstain));
        }
        for (String statistic : List.of("mean", "median")) {
            if (tally.getValue(statistic) instanceof Number value) {
                facts.add(words.text("export." + statistic, Map.of("value", numbers.format(value))));
            }
        }
        return String.join(" · ", facts);
    }

    private Map<String, Object> row(Poll poll, PollLine line) {
        String share = line.percent() == null ? "" : words.text("app.percent", Map.of("n", line.percent()));
        String number = line.score() != null
                ? numbers.format(line.score())
                : line.count() == null ? "" : numbers.format(line.count());
        return Map.of("text", line.text(), "share", share, "number", number, "width", width(poll, line));
    }

    /** A bar of 0 to 100, the whole track; 0 for none. */
    private static int width(Poll poll, PollLine line) {
        if (line.percent() != null) {
            return line.percent();
        }
        if (line.score() == null) {
            return 0;
        }
        double most = poll.type() == PollType.RANKING ? poll.options().size() : 100;
        return (int) Math.round(100 * line.score() / most);
    }

    private String note(Poll poll, JsonObject tally) {
        return poll.type() == PollType.CHOICE && poll.settings().max(PollType.CHOICE) > 1
                ? words.text("poll.multiple", Map.of("n", tally.getLong("n")))
                : "";
    }
}
