package org.rondvraag.export;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * An export as rows and columns; CSV, XLSX and JSON are written from it.
 *
 * @param <R> what one row tells of
 */
record Table<R>(List<Column<R>> columns, List<R> rows) {

    /**
     * @param key its name for programs; for people the message {@code export.column.KEY}
     * @param width in a spreadsheet, in characters
     */
    record Column<R>(String key, int width, Function<R, Cell> cell) {}

    List<String> keys() {
        return columns.stream().map(Column::key).toList();
    }

    List<Cell> cells(R row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }

    /** Each row as an object, of the members that it has. */
    JsonArray json() {
        JsonArray array = new JsonArray();
        rows.forEach(row -> array.add(json(row)));
        return array;
    }

    private JsonObject json(R row) {
        JsonObject json = new JsonObject();
        for (Column<R> column : columns) {
            Object value = column.cell().apply(row).json();
            if (value instanceof List<?> list) {
                json.put(column.key(), new JsonArray(list));
            } else if (value != null) {
                json.put(column.key(), value);
            }
        }
        return json;
    }
}
