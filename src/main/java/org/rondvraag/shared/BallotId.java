package org.rondvraag.shared;

/** The id of one ballot: made by the answering client, 8 to 40 characters of {@code [A-Za-z0-9_-]}. */
public record BallotId(String value) {
    /**
     * Reads an id from outside.
     *
     * @throws Refusal {@code invalid} when the form is wrong
     */
    public static BallotId of(String value) {
        return new BallotId(Form.check("ballot", value, Form.CLIENT_MADE));
    }

    @Override
    public String toString() {
        return value;
    }
}
