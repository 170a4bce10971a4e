package org.rondvraag.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.internal.http.WebSocketInternal;
import org.jspecify.annotations.Nullable;

/**
 * How frames get into one socket, and the only class that knows what is under Vert.x. Encoded frames go straight into the channel:
 * the public way encodes, copies and queues anew for every socket, which is most of the bill of a large room. Where the channel
 * cannot be had, the public way sends the same bytes. Confined to the socket's event loop.
 *
 * <p>Both ways may be mixed: Vert.x holds its own writes back only while the channel is unwritable, and hands them over within the
 * same turn of the loop in which it becomes writable.
 */
final class RawFrames {
    /** A frame for many sockets of one loop: copied once into direct memory, shared by all. Close it after the last write. */
    static final class Round implements AutoCloseable {
        private final Frame frame;
        private final ByteBuf bytes;

        Round(Frame frame) {
            this.frame = frame;
            this.bytes = direct(frame);
        }

        @Override
        public void close() {
            bytes.release();
        }
    }

    private final WebSocketBase socket;
    private final @Nullable ChannelHandlerContext channel;

    /** The way out past all handlers, a tenth cheaper with many sockets; null where one of them has to see the bytes. */
    private final Channel.@Nullable Unsafe head;

    RawFrames(WebSocketBase socket) {
        this(socket, socket instanceof WebSocketInternal internal ? internal.channelHandlerContext() : null);
    }

    private RawFrames(WebSocketBase socket, @Nullable ChannelHandlerContext channel) {
        this.socket = socket;
        this.channel = channel;
        boolean plain = channel != null && channel.pipeline().get(SslHandler.class) == null;
        this.head = channel != null && plain ? channel.channel().unsafe() : null;
    }

    /** The fallback, whatever the socket is. */
    static RawFrames throughPublicApi(WebSocketBase socket) {
        return new RawFrames(socket, null);
    }

    /**
     * How much may be on its way to us at once, in bytes. What suits a crowd of phones would hold up a long message for seconds, so
     * that a connection is narrowed only once it is a socket: until then it may bring a file.
     */
    void receive(int bytes) {
        if (channel != null) {
            channel.channel().config().setOption(ChannelOption.SO_RCVBUF, bytes);
        }
    }

    boolean writable() {
        if (socket.isClosed()) {
            return false;
        }
        return channel != null ? channel.channel().isWritable() : !socket.writeQueueFull();
    }

    void write(Frame frame) {
        if (socket.isClosed()) {
            return;
        }
        if (channel != null) {
            send(channel, direct(frame));
        } else {
            writeThroughApi(frame);
        }
    }

    void write(Round round) {
        if (socket.isClosed()) {
            return;
        }
        if (channel != null) {
            send(channel, round.bytes.retainedDuplicate());
        } else {
            writeThroughApi(round.frame);
        }
    }

    private void send(ChannelHandlerContext through, ByteBuf bytes) {
        if (head != null) {
            head.write(bytes, through.voidPromise());
            head.flush();
        } else {
            through.writeAndFlush(bytes, through.voidPromise());
        }
    }

    /**
     * Completes when everything written until now has left for the kernel. Vert.x tells of a drained queue only when its own queue
     * had been full, so a ping goes behind it all.
     */
    Future<Void> drained() {
        return socket.isClosed() ? Future.failedFuture("closed") : socket.writePing(Buffer.buffer());
    }

    /** Sends a close frame; the peer's answer, or {@link #cut}, ends the connection. */
    void close(CloseCode code) {
        if (channel == null || writable()) {
            socket.close(code.code(), code.reason());
        } else {
            // Behind what is queued already. Vert.x would wait for room first, and stumble when it is cut before.
            write(Frame.close(code));
        }
    }

    /** Ends the connection without a word, for a peer that takes no close frame any more. */
    void cut() {
        if (channel != null) {
            channel.close();
        }
    }

    private void writeThroughApi(Frame frame) {
        if (frame.isPing()) {
            socket.writePing(frame.payload());
        } else {
            socket.writeFrame(WebSocketFrame.textFrame(frame.text(), true));
        }
    }

    private static ByteBuf direct(Frame frame) {
        byte[] bytes = frame.bytes();
        return PooledByteBufAllocator.DEFAULT
                .directBuffer(bytes.length, bytes.length)
                .writeBytes(bytes);
    }
}
