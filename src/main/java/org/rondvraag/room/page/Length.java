package org.rondvraag.room.page;

/** The size of large type goes by the length of the text, which the stylesheets read as {@code data-length}. */
final class Length {
    private Length() {}

    /** {@code short} under 70 characters, {@code medium} to 150, {@code long} to 280, {@code very-long} above. */
    static String of(String text) {
        int n = text.codePointCount(0, text.length());
        return n < 70 ? "short" : n <= 150 ? "medium" : n <= 280 ? "long" : "very-long";
    }
}
