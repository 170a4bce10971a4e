package org.rondvraag.shared;

/** Someone in the audience: a random 128-bit id, which only the signed cookie and Redis know. */
public record ParticipantId(String value) {
    /**
     * Reads an id from outside.
     *
     * @throws Refusal {@code invalid} when the form is wrong
     */
    public static ParticipantId of(String value) {
        return new ParticipantId(Form.check("participant", value, Form.SHORT));
    }

    @Override
    public String toString() {
        return value;
    }
}
