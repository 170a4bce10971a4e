package org.rondvraag.export;

import java.util.List;
import java.util.Map;
import org.rondvraag.event.Item;
import org.rondvraag.export.Results.Asked;
import org.rondvraag.export.Table.Column;
import org.rondvraag.question.Question;
import org.rondvraag.room.page.Words;

/** Every question that came in, those dismissed or merged too, by the time it was asked. */
final class QuestionTable {
    private final Results results;
    private final Words words;
    private final Map<String, Item> items;

    private QuestionTable(Results results, Words words) {
        this.results = results;
        this.words = words;
        this.items = results.itemsById();
    }

    static Table<Asked> of(Results results, Words words) {
        return new Table<>(new QuestionTable(results, words).columns(), results.questions());
    }

    private List<Column<Asked>> columns() {
        return List.of(
                new Column<>("id", 14, asked -> Cell.text(asked.question().key())),
                new Column<>("item", 8, asked -> Cell.text(asked.question().item())),
                new Column<>("itemTitle", 28, asked -> title(asked.question().item())),
                new Column<>("asked", 19, asked -> time(asked.question().asked())),
                new Column<>("text", 60, asked -> Cell.text(asked.question().text())),
                new Column<>("original", 30, asked -> member(asked, "original")),
                new Column<>("by", 18, asked -> member(asked, "by")),
                new Column<>(
                        "to",
                        22,
                        asked -> new Cell.Texts(results.names(asked.question().to()))),
                new Column<>("via", 10, this::via),
                new Column<>("status", 12, asked -> status(asked.question())),
                new Column<>("votes", 9, asked -> Cell.number(asked.votes())),
                new Column<>(
                        "labels", 18, asked -> new Cell.Texts(asked.question().labels())),
                new Column<>("reply", 40, asked -> member(asked, "reply")),
                new Column<>("reason", 24, asked -> member(asked, "reason")),
                new Column<>("answered", 19, asked -> time(asked.question().answeredAt())),
                new Column<>("seconds", 10, asked -> seconds(asked.question())),
                new Column<>("into", 14, asked -> member(asked, "into")));
    }

    private Cell title(String item) {
        return items.containsKey(item) ? Cell.text(items.get(item).title()) : Cell.Text.NONE;
    }

    private Cell time(long ms) {
        return ms == 0 ? Cell.Text.NONE : new Cell.Moment(results.time(ms));
    }

    private Cell via(Asked asked) {
        String via = asked.question().body().getBoolean("floor", false) ? "floor" : "phone";
        return new Cell.Word(via, words.text("export.via." + via));
    }

    private Cell status(Question question) {
        String status = question.status().wire();
        return new Cell.Word(status, words.text("export.status." + status));
    }

    private static Cell seconds(Question question) {
        return question.spent() == 0 ? Cell.Text.NONE : Cell.number(Math.round(question.spent() / 1000.0));
    }

    private static Cell member(Asked asked, String name) {
        return Cell.text(asked.question().body().getString(name));
    }
}
