package org.rondvraag.export;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.rondvraag.export.Table.Column;

/** What the crew did, oldest first. */
final class ActivityTable {
    private ActivityTable() {}

    static Table<JsonObject> of(Results results) {
        List<Column<JsonObject>> columns = List.of(
                new Column<>("id", 14, action -> member(action, "id")),
                new Column<>("at", 19, action -> new Cell.Moment(results.time(action.getLong("at")))),
                new Column<>("who", 20, action -> member(action, "who")),
                new Column<>("do", 20, action -> member(action, "do")),
                new Column<>("what", 60, action -> member(action, "what")),
                new Column<>("undoes", 14, action -> member(action, "undoes")));
        return new Table<>(columns, results.actions());
    }

    private static Cell member(JsonObject action, String name) {
        return Cell.text(action.getString(name));
    }
}
