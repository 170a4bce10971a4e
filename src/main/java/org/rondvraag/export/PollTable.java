package org.rondvraag.export;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rondvraag.event.Item;
import org.rondvraag.export.Results.Round;
import org.rondvraag.export.Table.Column;
import org.rondvraag.poll.Poll;
import org.rondvraag.room.page.Words;

/** The results of all polls: a row for each line of each round. */
final class PollTable {
    private static final PollLine EMPTY = new PollLine(null, "", null, null, null);

    private final Words words;
    private final Map<String, Item> items;

    /** A line, and the round that it belongs to. */
    record Row(Round round, JsonObject tally, PollLine line) {
        Poll poll() {
            return round.poll();
        }
    }

    private PollTable(Results results, Words words) {
        this.words = words;
        this.items = results.itemsById();
    }

    static Table<Row> of(Results results, Words words) {
        List<Row> rows = results.rounds().stream().flatMap(PollTable::rows).toList();
        return new Table<>(new PollTable(results, words).columns(), rows);
    }

    private static Stream<Row> rows(Round round) {
        JsonObject tally = round.tally();
        List<PollLine> lines = PollLine.of(round.poll(), tally);
        return (lines.isEmpty() ? List.of(EMPTY) : lines).stream().map(line -> new Row(round, tally, line));
    }

    private List<Column<Row>> columns() {
        return List.of(
                new Column<>("poll", 14, row -> Cell.text(row.poll().key())),
                new Column<>("title", 44, row -> Cell.text(row.poll().title())),
                new Column<>("type", 12, row -> type(row.poll())),
                new Column<>("item", 8, row -> Cell.text(row.poll().item())),
                new Column<>("itemTitle", 28, row -> itemTitle(row.poll())),
                new Column<>("round", 8, row -> Cell.number(row.round().number())),
                new Column<>("status", 12, PollTable.this::status),
                new Column<>("option", 8, row -> Cell.text(row.line().option())),
                new Column<>("text", 44, row -> Cell.text(row.line().text())),
                new Column<>("count", 9, row -> Cell.number(row.line().count())),
                new Column<>("percent", 9, row -> Cell.number(row.line().percent())),
                new Column<>("score", 9, row -> Cell.number(row.line().score())),
                new Column<>("mean", 9, row -> statistic(row, "mean")),
                new Column<>("median", 9, row -> statistic(row, "median")),
                new Column<>("n", 11, row -> statistic(row, "n")),
                new Column<>("abstain", 13, row -> statistic(row, "abstain")),
                new Column<>("mode", 22, row -> mode(row.poll())));
    }

    private Cell type(Poll poll) {
        return new Cell.Word(
                poll.type().wire(), words.text("export.type." + poll.type().wire()));
    }

    /** Who had a vote: {@code codes} of one time each, or {@code devices}. */
    private Cell mode(Poll poll) {
        String mode = poll.settings().byCode() ? "codes" : "devices";
        return new Cell.Word(mode, words.text("export." + mode));
    }

    private Cell itemTitle(Poll poll) {
        String item = poll.item() == null ? "" : poll.item();
        return items.containsKey(item) ? Cell.text(items.get(item).title()) : Cell.Text.NONE;
    }

    /** A former round is closed, whatever the poll is now. */
    private Cell status(Row row) {
        String status = row.round().number() < row.poll().round()
                ? "closed"
                : row.poll().status();
        return new Cell.Word(status, words.text("export.status." + status));
    }

    /** A member of the tally where it is one number; the mean of a points poll is one for each option. */
    private static Cell statistic(Row row, String name) {
        return row.tally().getValue(name) instanceof Number number ? Cell.number(number) : Cell.Text.NONE;
    }
}
