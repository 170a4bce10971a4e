package org.rondvraag.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rondvraag.room.page.Words;

/** A spreadsheet for people: headings and words in their language, a fixed header row with filters, real numbers and dates. */
final class XlsxFile {
    private static final int FLUSH_ROWS = 1_000;

    private final Worksheet sheet;
    private final Words words;

    private XlsxFile(Worksheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** @param name of the sheet: at most 31 characters, none of {@code []:*?/\} */
    static byte[] of(Table<?> table, String name, Words words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Rondvraag", null)) {
            new XlsxFile(workbook.newWorksheet(name), words).fill(table);
        }
        return out.toByteArray();
    }

    private <R> void fill(Table<R> table) throws IOException {
        header(table.columns());
        int at = 1;
        for (R row : table.rows()) {
            List<Cell> cells = table.cells(row);
            for (int column = 0; column < cells.size(); column++) {
                put(at, column, cells.get(column));
            }
            if (at++ % FLUSH_ROWS == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, at - 1, table.columns().size() - 1);
    }

    private <R> void header(List<Table.Column<R>> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(
                    0, column, words.text("export.column." + columns.get(column).key()));
            sheet.style(0, column).bold().set();
            sheet.width(column, columns.get(column).width());
        }
        sheet.freezePane(0, 1);
    }

    private void put(int row, int column, Cell cell) {
        if (cell instanceof Cell.Amount number) {
            sheet.value(row, column, number.json());
        } else if (cell instanceof Cell.Moment moment) {
            sheet.value(row, column, moment.at().toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
            sheet.style(row, column)
                    .format("yyyy-mm-dd hh:mm:ss")
                    .verticalAlignment("top")
                    .set();
            return;
        } else if (!cell.shown().isEmpty()) {
            sheet.value(row, column, Formulas.disarmed(cell.shown()));
        }
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }
}
