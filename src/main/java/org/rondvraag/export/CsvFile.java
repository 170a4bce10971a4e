package org.rondvraag.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * CSV for programs, after RFC 4180: commas, CRLF, a header of stable English names, UTF-8. It has no byte order mark, which the
 * RFC does not know and which would become part of the first column's name; people who open it in Excel take the XLSX instead.
 */
final class CsvFile {
    private CsvFile() {}

    static <R> byte[] of(Table<R> table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(table.keys());
            for (R row : table.rows()) {
                csv.writeRecord(table.cells(row).stream().map(CsvFile::field).toList());
            }
        }
        return out.toByteArray();
    }

    /** A number stays a number, with its minus sign. */
    private static String field(Cell cell) {
        return cell instanceof Cell.Amount ? cell.coded() : Formulas.disarmedWithin(cell.coded());
    }
}
