package org.rondvraag.room.page;

/** Numbers as people of a language write them, as {@code model/figures.js}. */
final class Figures {
    private Figures() {}

    /** {@code 3,8}: always one decimal. */
    static String tenths(Words words, double x) {
        return written(words, Math.round(Math.abs(x) * 10), 10, x < 0, 1);
    }

    /** {@code 12 500,25}: at most three decimals, none for nothing, and thousands apart. */
    static String plain(Words words, double x) {
        return written(words, Math.round(Math.abs(x) * 1000), 1000, x < 0, 0);
    }

    /** A share of a whole as the width or height of a shape, to a tenth of a percent. */
    static String extent(double part, double whole) {
        long n = whole > 0 ? Math.round(1000 * part / whole) : 0;
        return n / 10 + "." + n % 10 + "%";
    }

    private static String written(Words words, long n, long scale, boolean negative, int least) {
        String whole = Long.toString(n / scale);
        String rest = Long.toString(n % scale + scale).substring(1).replaceAll("0+$", "");
        if (rest.length() < least) {
            rest = rest + "0".repeat(least - rest.length());
        }
        String apart = whole.length() > 4 ? whole.replaceAll("\\B(?=(\\d{3})+$)", "\u202f") : whole;
        String sign = negative && n > 0 ? "\u2212" : "";
        return sign + apart + (rest.isEmpty() ? "" : words.text("app.decimal") + rest);
    }
}
