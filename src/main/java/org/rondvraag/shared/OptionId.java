package org.rondvraag.shared;

/** The id of an option of a poll: made by the server. */
public record OptionId(String value) {
    /**
     * Reads an id from outside.
     *
     * @throws Refusal {@code invalid} when the form is wrong
     */
    public static OptionId of(String value) {
        return new OptionId(Form.check("option", value, Form.SHORT));
    }

    @Override
    public String toString() {
        return value;
    }
}
