package org.rondvraag.shared;

/** The id of a speaker, panelist or chair in the programme; not a login. */
public record PersonId(String value) {
    /**
     * Reads an id from outside.
     *
     * @throws Refusal {@code invalid} when the form is wrong
     */
    public static PersonId of(String value) {
        return new PersonId(Form.check("person", value, Form.SHORT));
    }

    @Override
    public String toString() {
        return value;
    }
}
