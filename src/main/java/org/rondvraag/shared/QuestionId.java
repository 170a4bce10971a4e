package org.rondvraag.shared;

/** The id of a question: made by the asking client, 8 to 40 characters of {@code [A-Za-z0-9_-]}. */
public record QuestionId(String value) {
    /**
     * Reads an id from outside.
     *
     * @throws Refusal {@code invalid} when the form is wrong
     */
    public static QuestionId of(String value) {
        return new QuestionId(Form.check("question", value, Form.CLIENT_MADE));
    }

    @Override
    public String toString() {
        return value;
    }
}
