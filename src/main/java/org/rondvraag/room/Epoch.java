package org.rondvraag.room;

import java.util.HexFormat;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.Sha256;

/** In which life of Redis, and of the event, a revision counts: the same on all nodes, new after each start of Redis. */
final class Epoch {
    private static final int BYTES = 6;

    private Epoch() {}

    /** @param made which of the events that ever had this code: {@link org.rondvraag.event.Event#made} */
    static String of(EventCode code, String made, String runId) {
        return HexFormat.of().formatHex(Sha256.of(code + " " + made + " " + runId), 0, BYTES);
    }
}
