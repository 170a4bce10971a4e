package org.rondvraag.export;

import java.util.regex.Pattern;

/**
 * Keeps text from becoming a formula in a spreadsheet: an apostrophe before what would start one. Source: OWASP, "CSV Injection".
 * Blanks, invisible characters and quotes before the sign are looked through; the full-width and small forms of the signs count
 * too, because East Asian spreadsheets read them as the plain ones.
 */
final class Formulas {
    private static final String BLANKS = "[\\s\\p{Z}\\p{Cf}\"]*";
    private static final String SIGNS = "[=+\\-@\\u2212\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B]";
    private static final Pattern AT_START = Pattern.compile("^(?:[\\t\\r\\n]|" + BLANKS + SIGNS + ")");
    private static final Pattern WITHIN = Pattern.compile("([;\\t\\r\\n]" + BLANKS + ")(?=" + SIGNS + ")");

    private Formulas() {}

    /** For a cell whose borders are certain, as in XLSX. */
    static String disarmed(String text) {
        return AT_START.matcher(text).find() ? "'" + text : text;
    }

    /**
     * For a cell of a CSV file, whose borders are not: where lists are separated by semicolons, as in Flanders, Excel splits a row
     * there and at line ends, and then a formula might start within a text.
     */
    static String disarmedWithin(String text) {
        return disarmed(WITHIN.matcher(text).replaceAll("$1'"));
    }
}
