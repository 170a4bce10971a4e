package org.rondvraag.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One whole frame from the server, as <a href="https://www.rfc-editor.org/rfc/rfc6455#section-5.2">RFC 6455, 5.2</a> writes it:
 * final, not fragmented, unmasked, hence the same bytes for every socket. Immutable.
 */
final class Frame {
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;

    private final byte[] bytes;
    private final int header;

    private Frame(byte[] bytes, int header) {
        this.bytes = bytes;
        this.header = header;
    }

    static Frame text(JsonObject json) {
        return text(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    static Frame text(byte[] utf8) {
        return of(TEXT, utf8);
    }

    static Frame ping() {
        return of(PING, new byte[0]);
    }

    static Frame close(CloseCode code) {
        byte[] reason = code.reason().getBytes(StandardCharsets.UTF_8);
        return of(
                CLOSE,
                ByteBuffer.allocate(2 + reason.length)
                        .putShort(code.code())
                        .put(reason)
                        .array());
    }

    private static Frame of(int first, byte[] payload) {
        int length = payload.length;
        int header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
        ByteBuffer frame = ByteBuffer.allocate(header + length).put((byte) first);
        switch (header) {
            case 2 -> frame.put((byte) length);
            case 4 -> frame.put((byte) 126).putShort((short) length);
            default -> frame.put((byte) 127).putLong(length);
        }
        return new Frame(frame.put(payload).array(), header);
    }

    /** The bytes on the wire; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    boolean isPing() {
        return bytes[0] == (byte) PING;
    }

    Buffer payload() {
        return Buffer.buffer().appendBytes(bytes, header, bytes.length - header);
    }

    String text() {
        return new String(bytes, header, bytes.length - header, StandardCharsets.UTF_8);
    }
}
