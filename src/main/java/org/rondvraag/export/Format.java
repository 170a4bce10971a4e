package org.rondvraag.export;

import java.util.Arrays;
import java.util.Locale;
import org.rondvraag.shared.Refusal;

/** How an export is written: the extension of its file name. */
public enum Format {
    CSV("text/csv; charset=utf-8; header=present"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("application/json; charset=utf-8"),
    HTML("text/html; charset=utf-8"),
    PDF("application/pdf");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of that extension.
     *
     * @throws Refusal {@code not_found} when there is none
     */
    public static Format of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
