package org.rondvraag.live;

/** Why the server ends a socket: 3000-3499 mean come back, with jitter; 3500-3999 mean do not. */
public enum CloseCode {
    /** The server stops; it has said when to come back (RFC 6455 calls it Service Restart). */
    RESTART(1012, "restart"),
    /** The reader did not take what was sent for too long. */
    TOO_SLOW(3000, "too slow"),
    /** A message longer than the role may send. */
    TOO_LONG(3500, "too long"),
    /** A binary message; the protocol is text. */
    NOT_TEXT(3501, "not text"),
    /** Text that is not UTF-8. */
    NOT_UTF8(3502, "not utf-8"),
    /** Unreadable frames in a flood. */
    FLOOD(3503, "flood"),
    /** The access key behind this socket was revoked. */
    REVOKED(3504, "revoked"),
    /** The event exists no longer. */
    GONE(3505, "gone");

    private final short code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    /** The status code of the close frame. */
    public short code() {
        return code;
    }

    /** The reason in the close frame, for people who debug. */
    public String reason() {
        return reason;
    }
}
