package org.rondvraag.shared;

/** The id of an entry of the programme: 1 to 40 characters of {@code [A-Za-z0-9_-]}. */
public record ItemId(String value) {
    /**
     * Reads an id from outside.
     *
     * @throws Refusal {@code invalid} when the form is wrong
     */
    public static ItemId of(String value) {
        return new ItemId(Form.check("item", value, Form.SHORT));
    }

    @Override
    public String toString() {
        return value;
    }
}
