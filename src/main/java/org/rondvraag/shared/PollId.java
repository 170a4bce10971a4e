package org.rondvraag.shared;

/** The id of a poll: made by the client, 8 to 40 characters; those of an imported event may be shorter. */
public record PollId(String value) {
    /**
     * Reads an id from outside.
     *
     * @throws Refusal {@code invalid} when the form is wrong
     */
    public static PollId of(String value) {
        return new PollId(Form.check("poll", value, Form.SHORT));
    }

    /**
     * Reads the id that a client made for a new poll.
     *
     * @throws Refusal {@code invalid} when the form is wrong
     */
    public static PollId made(String value) {
        return new PollId(Form.check("poll", value, Form.CLIENT_MADE));
    }

    @Override
    public String toString() {
        return value;
    }
}
