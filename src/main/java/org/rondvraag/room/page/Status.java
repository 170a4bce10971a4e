package org.rondvraag.room.page;

import java.util.Map;

/** How the connection is, in a word and a shape; as {@code model/status.js}. A page is born without a connection. */
final class Status {
    private Status() {}

    static Map<String, Object> connecting(Words words) {
        return new Tree()
                .with("state", "connecting")
                .with("word", words.text("status.connecting"))
                .flag("half", true)
                .done();
    }
}
