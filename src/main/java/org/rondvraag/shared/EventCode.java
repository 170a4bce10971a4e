package org.rondvraag.shared;

import java.util.Locale;

/** The code by which people join an event: 3 to 20 upper-case letters and digits, such as {@code GENT22}. */
public record EventCode(String value) {
    /**
     * Reads a code as people type it: spaces, dashes and dots are dropped, lower case is raised.
     *
     * @throws Refusal {@code invalid} when what is left is no code
     */
    public static EventCode of(String typed) {
        String code =
                typed.length() > 100 ? "" : typed.replaceAll("[\\s.\\-_]+", "").toUpperCase(Locale.ROOT);
        return new EventCode(Form.check("code", code, Form.CODE));
    }

    @Override
    public String toString() {
        return value;
    }
}
