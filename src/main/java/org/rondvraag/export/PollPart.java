package org.rondvraag.export;

import io.vertx.core.json.JsonObject;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rondvraag.export.Results.Round;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.PollType;
import org.rondvraag.room.page.PollResult;
import org.rondvraag.room.page.ShiftPart;
import org.rondvraag.room.page.Words;

/** The part of a report that shows results of polls: each round with its lines, n always stated, and how opinion shifted since. */
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
        Poll poll = round.poll();
        List<PollLine> all = PollLine.of(poll, round.tally());
        boolean texts = poll.type() == PollType.OPEN;
        Map<String, Object> model = new HashMap<>(Map.of(
                "title", poll.title(),
                "facts", facts(round),
                "number", words.text(isScored(poll) ? "poll.mean" : "export.column.count"),
                "rows", texts ? List.of() : rows(poll, all),
                "texts", texts ? lines.take(all).stream().map(PollLine::text).toList() : List.of()));
        if (round.tally().getLong("n") > 0) {
            model.putAll(said(round));
        }
        if (!round.shift().isEmpty()) {
            model.put("shift", ShiftPart.of(poll.body().copy().put("shift", round.shift()), words));
        }
        return model;
    }

    /** The figures and sentences that the room saw with the result. */
    private Map<String, Object> said(Round round) {
        Poll poll = round.poll();
        JsonObject seen = poll.body().copy().put("tally", round.tally()).put("details", round.details());
        Map<String, Object> result = PollResult.of(seen, words, List.of());
        Stream<?> facts = result.get("facts") instanceof List<?> list ? list.stream() : Stream.empty();
        boolean several = poll.type() == PollType.CHOICE && poll.settings().max(PollType.CHOICE) > 1;
        Stream<String> multiple = several
                ? Stream.of(
                        words.text("poll.multiple", Map.of("n", round.tally().getLong("n"))))
                : Stream.empty();
        return Map.of(
                "figures", result.getOrDefault("figures", List.of()),
                "notes", Stream.concat(facts, multiple).toList());
    }

    private String facts(Round round) {
        JsonObject tally = round.tally();
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
        return String.join(" · ", facts);
    }

    /** Whether its options have a mean, and no count. */
    private static boolean isScored(Poll poll) {
        return poll.type() == PollType.RANKING || poll.type() == PollType.POINTS;
    }

    /** In the order of the poll; a ranking, best first. */
    private List<Map<String, Object>> rows(Poll poll, List<PollLine> all) {
        Stream<PollLine> ordered = poll.type() == PollType.RANKING
                ? all.stream().sorted(Comparator.comparingDouble((PollLine line) -> -score(line)))
                : all.stream();
        return lines.take(ordered.toList()).stream()
                .map(line -> row(poll, line))
                .toList();
    }

    private static double score(PollLine line) {
        return line.score() == null ? 0 : line.score();
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
}
