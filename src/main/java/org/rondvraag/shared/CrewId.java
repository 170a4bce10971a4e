package org.rondvraag.shared;

/** The id of one invitation to the crew: the holder of one access key. */
public record CrewId(String value) {
    /**
     * Reads an id from outside.
     *
     * @throws Refusal {@code invalid} when the form is wrong
     */
    public static CrewId of(String value) {
        return new CrewId(Form.check("crew", value, Form.SHORT));
    }

    @Override
    public String toString() {
        return value;
    }
}
