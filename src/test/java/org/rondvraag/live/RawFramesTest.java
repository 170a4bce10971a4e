package org.rondvraag.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fast way and the public way put on the wire. */
class RawFramesTest {
    private static final int FRAMES = 60_000;

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<ServerWebSocket> accepted = new CompletableFuture<>();
    private RawClient client;
    private ServerWebSocket socket;

    @BeforeEach
    void connect() throws Exception {
        HttpServer server = vertx.createHttpServer(Sockets.tuned(
                        new HttpServerOptions().setHost("127.0.0.1").setSendBufferSize(64 * 1024)))
                .webSocketHandler(accepted::complete);
        int port = LiveServer.get(server.listen(0)).actualPort();
        client = new RawClient(URI.create("http://127.0.0.1:" + port), "/", 64 * 1024);
        socket = LiveServer.get(accepted);
        onLoop(() -> socket.setWriteQueueMaxSize(16 * 1024));
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        LiveServer.get(vertx.close());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536, 300_000})
    void bothWaysSendTheSameBytes(int length) throws Exception {
        Frame frame =
                Frame.text("é".repeat(length / 2).concat("x".repeat(length % 2)).getBytes(StandardCharsets.UTF_8));
        RawFrames fast = new RawFrames(socket);
        RawFrames open = RawFrames.throughPublicApi(socket);

        onLoop(() -> fast.write(frame));
        byte[] first = client.read();
        onLoop(() -> open.write(frame));
        byte[] second = client.read();
        onLoop(() -> inRound(fast, frame));
        byte[] third = client.read();
        onLoop(() -> inRound(open, frame));

        assertThat(first.length).isEqualTo(length + (length < 126 ? 2 : length < 65_536 ? 4 : 10));
        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        assertThat(client.read()).isEqualTo(first);
    }

    @Test
    void bothWaysSendTheSamePing() throws Exception {
        onLoop(() -> new RawFrames(socket).write(Frame.ping()));
        byte[] first = client.read();
        onLoop(() -> RawFrames.throughPublicApi(socket).write(Frame.ping()));

        assertThat(client.read()).isEqualTo(first).containsExactly(0x89, 0);
    }

    @Test
    void orderHoldsOnASlowReaderWhenBothWaysAreMixed() throws Exception {
        RawFrames fast = new RawFrames(socket);
        RawFrames open = RawFrames.throughPublicApi(socket);
        Random random = new Random(60_000);
        int[] counts = new int[3];
        AtomicInteger found = new AtomicInteger();
        socketLoop(() -> writeOn(0, fast, next -> {
            boolean full = !fast.writable();
            boolean fastWay = !full && random.nextInt(4) > 0;
            counts[full ? 0 : fastWay ? 1 : 2]++;
            found.set(counts[0]);
            (fastWay ? fast : open).write(Frame.text(numbered(next)));
        }));

        Await.until("the channel was found full often", () -> found.get() > 100);
        for (int i = 0; i < FRAMES; i++) {
            byte[] frame = client.read();
            assertThat(new String(frame, frame.length - 5, 5, StandardCharsets.US_ASCII))
                    .isEqualTo(String.format("%05d", i));
        }
        assertThat(List.of(counts[0], counts[1], counts[2]))
                .as("full, fast and public, all often: %s", List.of(counts[0], counts[1], counts[2]))
                .allMatch(count -> count > 100);
    }

    @Test
    void aFullChannelDrainsAndSaysSo() throws Exception {
        RawFrames fast = new RawFrames(socket);
        CompletableFuture<Void> drained = new CompletableFuture<>();
        CompletableFuture<Integer> written = new CompletableFuture<>();
        onLoop(() -> {
            int count = 0;
            for (; fast.writable(); count++) {
                fast.write(Frame.text(new byte[10_000]));
            }
            written.complete(count);
            Future<Void> behindIt = fast.drained();
            assertThat(behindIt.isComplete()).isFalse();
            behindIt.onSuccess(done -> drained.complete(null));
        });
        for (int i = 0; i < LiveServer.get(written); i++) {
            client.read();
        }
        assertThat(client.read()).containsExactly(0x89, 0);
        LiveServer.get(drained);
        onLoop(() -> assertThat(fast.writable()).isTrue());
    }

    /** A file that an organiser sends comes over a connection that never becomes a socket. */
    @Test
    void aConnectionIsNarrowedOnlyWhenToldTo() {
        RawFrames fast = new RawFrames(socket);
        ChannelHandlerContext channel = ((WebSocketInternal) socket).channelHandlerContext();
        assertThat(window(channel)).isGreaterThan(32 * 1024);
        onLoop(() -> fast.receive(2_048));

        assertThat(window(channel)).isLessThan(8 * 1024);
    }

    private static int window(ChannelHandlerContext channel) {
        return channel.channel().config().getOption(ChannelOption.SO_RCVBUF);
    }

    @Test
    void nothingIsWrittenAfterTheSocketClosed() {
        RawFrames fast = new RawFrames(socket);
        ChannelHandlerContext channel = ((WebSocketInternal) socket).channelHandlerContext();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        onLoop(() -> socket.closeHandler(done -> closed.complete(null)));
        onLoop(fast::cut);
        LiveServer.get(closed);

        onLoop(() -> {
            assertThat(fast.writable()).isFalse();
            fast.write(Frame.ping());
            inRound(fast, Frame.ping());
            assertThat(fast.drained().failed()).isTrue();
        });
        assertThat(channel.channel().isOpen()).isFalse();
    }

    /** Each turn goes on until it found the channel full this often; the next begins when the reader has made room. */
    private void writeOn(int from, RawFrames wire, IntConsumer write) {
        int to = from;
        for (int left = wire.writable() ? 300 : 0; left > 0 && to < FRAMES; to++) {
            left -= wire.writable() ? 0 : 1;
            write.accept(to);
        }
        int next = to;
        if (next < FRAMES) {
            loop().schedule(() -> writeOn(next, wire, write), 1, TimeUnit.MILLISECONDS);
        }
    }

    private static byte[] numbered(int number) {
        return String.format("%0300d", number).getBytes(StandardCharsets.US_ASCII);
    }

    private static void inRound(RawFrames wire, Frame frame) {
        try (RawFrames.Round round = new RawFrames.Round(frame)) {
            wire.write(round);
        }
    }

    private void socketLoop(Runnable task) {
        loop().execute(task);
    }

    private EventExecutor loop() {
        return ((WebSocketInternal) socket).channelHandlerContext().executor();
    }

    private void onLoop(Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        socketLoop(() -> {
            try {
                task.run();
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        LiveServer.get(done);
    }
}
