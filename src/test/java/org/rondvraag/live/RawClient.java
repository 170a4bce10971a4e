package org.rondvraag.live;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket client made of bytes, for what no decent client sends, and to see what is really on the wire. */
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    /** One that the network gives little room, so that it is soon behind. */
    RawClient(URI base, String path) throws IOException {
        this(base, path, 8 * 1024);
    }

    /** @param room its receive buffer, in bytes */
    RawClient(URI base, String path, int room) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(room);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
        String head = "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nOrigin: " + base
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(answer.toString());
        }
    }

    /** Sends one frame under a mask of zeros. */
    void send(int first, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = head(first, payload.length);
        frame.writeBytes(payload);
        out.write(frame.toByteArray());
    }

    /** Sends the head of a frame of that many bytes, and nothing of what is in it. */
    void announce(int first, int length) throws IOException {
        out.write(head(first, length).toByteArray());
    }

    private static ByteArrayOutputStream head(int first, int length) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(first);
        if (length < 126) {
            head.write(0x80 | length);
        } else if (length < 65_536) {
            head.write(0x80 | 126);
            head.writeBytes(ByteBuffer.allocate(2).putShort((short) length).array());
        } else {
            head.write(0x80 | 127);
            head.writeBytes(ByteBuffer.allocate(8).putLong(length).array());
        }
        head.writeBytes(new byte[4]);
        return head;
    }

    /** The next frame, header and all. */
    byte[] read() throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        ByteBuffer header = ByteBuffer.allocate(10).put((byte) first).put((byte) second);
        long length = second;
        if (second == 126) {
            int next = in.readUnsignedShort();
            header.putShort((short) next);
            length = next;
        } else if (second == 127) {
            length = in.readLong();
            header.putLong(length);
        }
        byte[] frame = new byte[header.position() + (int) length];
        header.flip().get(frame, 0, header.limit());
        in.readFully(frame, header.limit(), (int) length);
        return frame;
    }

    /** The text of the first frame from here on that contains this. */
    String readUntil(String part) throws IOException {
        while (true) {
            byte[] frame = read();
            String text = new String(frame, StandardCharsets.UTF_8);
            if (frame[0] == (byte) 0x81 && text.contains(part)) {
                return text.substring(text.indexOf('{'));
            }
        }
    }

    /** Reads on to the close frame; 1006, as in a browser, when the connection breaks without one. */
    int readCloseCode() {
        try {
            byte[] frame = read();
            while (frame[0] != (byte) 0x88) {
                frame = read();
            }
            return (frame[2] & 0xFF) << 8 | frame[3] & 0xFF;
        } catch (IOException e) {
            return 1006;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
