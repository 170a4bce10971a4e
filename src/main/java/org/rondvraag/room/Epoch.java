package org.rondvraag.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rondvraag.shared.EventCode;

/** In which life of Redis, and of the event, a revision counts: the same on all nodes, new after each start of Redis. */
final class Epoch {
    private static final int BYTES = 6;

    private Epoch() {}

    /** @param made which of the events that ever had this code: {@link org.rondvraag.event.Event#made} */
    static String of(EventCode code, String made, String runId) {
        try {
            byte[] life = (code + " " + made + " " + runId).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(life), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
