package org.rondvraag.export;

import java.util.List;
import java.util.function.Predicate;
import org.rondvraag.event.Item;
import org.rondvraag.export.Results.Asked;
import org.rondvraag.export.Table.Column;
import org.rondvraag.question.Question;
import org.rondvraag.room.page.Words;

/** The programme, by time, with what was asked at each item. */
final class ProgrammeTable {
    private final Results results;
    private final Words words;

    private ProgrammeTable(Results results, Words words) {
        this.results = results;
        this.words = words;
    }

    static Table<Item> of(Results results, Words words) {
        return new Table<>(new ProgrammeTable(results, words).columns(), results.items());
    }

    private List<Column<Item>> columns() {
        return List.of(
                new Column<>("item", 8, item -> Cell.text(item.key())),
                new Column<>(
                        "start",
                        19,
                        item -> new Cell.Moment(
                                item.start().atZone(results.event().zone()))),
                new Column<>(
                        "end",
                        19,
                        item -> new Cell.Moment(
                                item.end().atZone(results.event().zone()))),
                new Column<>("kind", 12, item -> kind(item)),
                new Column<>("title", 44, item -> Cell.text(item.title())),
                new Column<>("people", 44, item -> new Cell.Texts(results.names(item.people()))),
                new Column<>("questions", 10, item -> Cell.number(count(item, asked -> true))),
                new Column<>(
                        "answered",
                        12,
                        item -> Cell.number(
                                count(item, asked -> asked.question().status() == Question.Status.ANSWERED))));
    }

    private Cell kind(Item item) {
        String kind = item.body().getString("kind");
        return new Cell.Word(kind, words.text("export.kind." + kind));
    }

    private long count(Item item, Predicate<Asked> which) {
        return results.questions().stream()
                .filter(asked -> asked.question().item().equals(item.key()))
                .filter(which)
                .count();
    }
}
