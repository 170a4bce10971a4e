package org.rondvraag.shared;

/** The id of one action of the crew in the activity log: what {@code undo} names. */
public record ActionId(String value) {
    /**
     * Reads an id from outside.
     *
     * @throws Refusal {@code invalid} when the form is wrong
     */
    public static ActionId of(String value) {
        return new ActionId(Form.check("action", value, Form.SHORT));
    }

    @Override
    public String toString() {
        return value;
    }
}
