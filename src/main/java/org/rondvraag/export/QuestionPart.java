package org.rondvraag.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rondvraag.event.Item;
import org.rondvraag.export.Results.Asked;
import org.rondvraag.question.Question;
import org.rondvraag.question.Question.Status;
import org.rondvraag.room.page.Words;

/**
 * The part of a report that lists questions: by item of the programme; what was answered first, in the order of the answers, then
 * the rest by their votes. A question that was merged stands with the one it lives on in.
 */
final class QuestionPart {
    private static final Comparator<Asked> TOLD = Comparator.comparing(
                    (Asked asked) -> asked.question().status() == Status.ANSWERED
                            ? asked.question().answeredAt()
                            : Long.MAX_VALUE)
            .thenComparing(asked -> asked.question().visible() ? 0 : 1)
            .thenComparing(Asked::votes, Comparator.reverseOrder());

    private final Results results;
    private final Words words;
    private final Lines lines;
    private final Map<String, Question> known;

    QuestionPart(Results results, Words words, Lines lines) {
        this.results = results;
        this.words = words;
        this.lines = lines;
        this.known = results.questions().stream()
                .map(Asked::question)
                .collect(Collectors.toMap(Question::key, question -> question));
    }

    static String hours(Item item) {
        return Report.clock(item.start().toLocalTime()) + "–"
                + Report.clock(item.end().toLocalTime());
    }

    Map<String, Object> of(List<Asked> questions) {
        List<Asked> own = questions.stream()
                .filter(asked -> asked.question().status() != Status.MERGED)
                .toList();
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Item item : results.items()) {
            group(hours(item) + " " + item.title(), asked(own, Set.of(item.key())), groups);
        }
        Set<String> items = results.itemsById().keySet();
        group(
                words.text("export.elsewhere"),
                own.stream()
                        .filter(asked -> !items.contains(asked.question().item()))
                        .toList(),
                groups);
        return Map.of("summary", summary(own), "groups", groups);
    }

    private static List<Asked> asked(List<Asked> questions, Set<String> items) {
        return questions.stream()
                .filter(asked -> items.contains(asked.question().item()))
                .toList();
    }

    private void group(String title, List<Asked> questions, List<Map<String, Object>> groups) {
        List<Map<String, Object>> rows = lines
                .take(questions.stream().sorted(TOLD).toList())
                .stream()
                .map(this::row)
                .toList();
        if (!rows.isEmpty()) {
            groups.add(Map.of("title", title, "rows", rows));
        }
    }

    private String summary(List<Asked> questions) {
        long answered = questions.stream()
                .filter(asked -> asked.question().status() == Status.ANSWERED)
                .count();
        return questions.isEmpty()
                ? words.text("export.none.questions")
                : words.count("export.came", questions.size(), Map.of("answered", answered));
    }

    private Map<String, Object> row(Asked asked) {
        Question question = asked.question();
        return Map.of(
                "votes", asked.votes(),
                "text", question.text(),
                "also", also(question),
                "facts", facts(question),
                "status", status(question),
                "reply", question.body().getString("reply", ""));
    }

    private List<String> also(Question question) {
        return question.merged().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Question::text)
                .filter(text -> !text.equals(question.text()))
                .toList();
    }

    private String facts(Question question) {
        List<String> facts = new ArrayList<>();
        facts.add(question.body().getString("by", words.text("question.noname")));
        List<String> to = results.names(question.to());
        if (!to.isEmpty()) {
            facts.add(words.text("question.to") + " " + String.join(", ", to));
        }
        facts.addAll(question.labels());
        return String.join(" · ", facts);
    }

    private String status(Question question) {
        String word = words.text("export.status." + question.status().wire());
        return switch (question.status()) {
            case ANSWERED -> words.text("question.answered.at", Map.of("time", clock(question.answeredAt())));
            case DISMISSED -> {
                String reason = question.body().getString("reason", "");
                yield reason.isEmpty() ? word : word + ": " + reason;
            }
            default -> word;
        };
    }

    private String clock(long ms) {
        return Report.clock(results.time(ms).toLocalTime());
    }
}
