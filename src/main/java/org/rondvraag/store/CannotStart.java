package org.rondvraag.store;

/** Why the program cannot start, in one line that tells the operator what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String line) {
        super(line, null, false, false);
    }
}
