package org.rondvraag.shared;

/** The id of one cue from the desk to the panel: made by the sending client, 8 to 40 characters of {@code [A-Za-z0-9_-]}. */
public record CueId(String value) {
    /**
     * Reads an id from outside.
     *
     * @throws Refusal {@code invalid} when the form is wrong
     */
    public static CueId of(String value) {
        return new CueId(Form.check("cue", value, Form.CLIENT_MADE));
    }

    @Override
    public String toString() {
        return value;
    }
}
