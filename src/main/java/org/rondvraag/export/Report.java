package org.rondvraag.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rondvraag.export.Results.Asked;
import org.rondvraag.room.page.Words;

/** The model of the printable report, of which {@code report.hbs} and {@code report-pdf.hbs} print the same parts. */
final class Report {
    private final Results results;
    private final Words words;
    private final Lines lines;

    private Report(Results results, Words words, Lines lines) {
        this.results = results;
        this.words = words;
        this.lines = lines;
    }

    /** @param most at most so many questions, actions and lines of poll results; the report says how many are left out */
    static Map<String, Object> of(Subject subject, Results results, Words words, Instant now, int most) {
        Report report = new Report(results, words, new Lines(most));
        Map<String, Object> model =
                new HashMap<>(report.head(subject, now.atZone(results.event().zone())));
        model.putAll(report.parts(subject));
        int omitted = report.lines.omitted();
        model.put("omitted", omitted == 0 ? "" : words.text("export.omitted", Map.of("n", omitted)));
        return model;
    }

    static String clock(LocalTime time) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(time).substring(0, 5);
    }

    private Map<String, Object> head(Subject subject, ZonedDateTime made) {
        String name = words.text("export.title." + subject.wire());
        return Map.of(
                "language", words.language().code(),
                "title", name + ", " + results.event().title(),
                "name", name,
                "subject", subject.wire(),
                "event", results.event().title(),
                "facts", facts(),
                "made",
                        words.text(
                                "export.made",
                                Map.of("date", date(made.toLocalDate()), "time", clock(made.toLocalTime()))));
    }

    private String facts() {
        List<String> facts = new ArrayList<>();
        results.items().stream()
                .findFirst()
                .ifPresent(first -> facts.add(date(first.start().toLocalDate())));
        Optional.ofNullable(results.event().body().getString("venue")).ifPresent(facts::add);
        facts.add(
                words.text("export.code", Map.of("code", results.event().code().value())));
        return String.join(" · ", facts);
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(words.language().locale())
                .format(day);
    }

    /** The event's own report has only what everyone could see. */
    private Map<String, Object> parts(Subject subject) {
        QuestionPart questions = new QuestionPart(results, words, lines);
        PollPart polls = new PollPart(results, words, lines);
        return switch (subject) {
            case QUESTIONS -> Map.of("questions", questions.of(results.questions()));
            case POLLS -> Map.of("polls", polls.all());
            case ACTIVITY -> Map.of("activity", new ActivityPart(results, words, lines).all());
            case EVENT -> Map.of("programme", programme(), "polls", polls.all(), "questions", questions.of(visible()));
        };
    }

    private List<Asked> visible() {
        return results.questions().stream()
                .filter(asked -> asked.question().visible())
                .toList();
    }

    private Map<String, Object> programme() {
        return Map.of(
                "rows",
                results.items().stream()
                        .map(item -> Map.of(
                                "hours", QuestionPart.hours(item),
                                "title", item.title(),
                                "people", String.join(", ", results.names(item.people()))))
                        .toList());
    }
}
