package org.rondvraag.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.Messages;
import org.rondvraag.shared.Role;
import org.rondvraag.shared.View;

/**
 * What one frame to one socket costs: messages per second of CPU of the server's event loop, our way and the public way in turn, in
 * the same run. Arguments: sockets (2,000), seconds per run (3). Prints; judges nothing.
 */
public final class FanOutBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int BYTES = 200;

    private final Vertx serverSide = one();
    private final Vertx clientSide = one();
    private final List<ServerWebSocket> sockets = new ArrayList<>();
    private final Context loop = serverSide.getOrCreateContext();
    private final Context room = serverSide.getOrCreateContext();
    private final AtomicLong received = new AtomicLong();
    private long rev;

    private FanOutBenchmark() {}

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        new FanOutBenchmark().run(count, seconds);
    }

    private static Vertx one() {
        return Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true));
    }

    private void run(int count, int seconds) {
        Topic topic = new Topic(room, "e", begun());
        int port = listen(topic);
        connect(port, count);
        Await.until("all are connected", () -> LiveServer.get(onLoop(topic::connections)) == count);
        OUT.printf("%d sockets, %d bytes, native transport: %s%n", count, BYTES, serverSide.isNativeTransportEnabled());
        List<Way> ways = List.of(
                new Way("raw frames", () -> publish(topic)), new Way("writeTextMessage", this::writeTextMessages));
        for (int run = 0; run < 3; run++) {
            ways.forEach(Way::forget);
            received.set(0);
            Promise<Void> finished = Promise.promise();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            loop.runOnContext(on -> again(ways, 0, until, finished));
            LiveServer.get(finished.future());
            ways.forEach(way -> way.print(count));
            double sent = ways.stream().mapToLong(way -> way.rounds).sum() * (double) count;
            OUT.printf("%-18s %.1f bytes reached the clients for each message%n", "", received.getAndSet(0) / sent);
        }
        LiveServer.get(clientSide.close());
        LiveServer.get(serverSide.close());
    }

    private static LiveDocument begun() {
        LiveDocument document = new LiveDocument(Shape.EMPTY.single("text"));
        document.set("text", "");
        document.publish(0);
        return document;
    }

    private int listen(Topic topic) {
        return LiveServer.get(onLoop(() -> new Hub(serverSide, loop, new Replies(Messages.load())))
                .compose(hub -> serverSide
                        .createHttpServer(Sockets.tuned(new HttpServerOptions().setHost("127.0.0.1")))
                        .webSocketHandler(socket -> accept(hub, topic, socket))
                        .listen(0))
                .map(server -> server.actualPort()));
    }

    private void accept(Hub hub, Topic topic, ServerWebSocket socket) {
        sockets.add(socket);
        socket.setWriteQueueMaxSize(16 * 1024);
        Actor actor = new Actor(Role.AUDIENCE, View.AUDIENCE, null, null, null, "", Language.EN);
        hub.open(
                socket,
                new Door.Entry(actor, new Only(topic), (who, frame) -> Future.failedFuture("none")),
                null,
                0,
                () -> {});
    }

    /** Clients that shake hands and then throw away what comes. */
    private void connect(int port, int count) {
        NetClient client = clientSide.createNetClient(new NetClientOptions().setReceiveBufferSize(16 * 1024));
        String head = "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        for (int i = 0; i < count; i++) {
            LiveServer.get(client.connect(port, "127.0.0.1").compose(socket -> {
                socket.handler(data -> received.addAndGet(data.length()));
                return socket.write(head);
            }));
        }
    }

    private Future<Void> publish(Topic topic) {
        topic.document().set("text", String.format("%0" + BYTES + "d", rev).substring(44));
        return topic.publish(rev++);
    }

    private Future<Void> writeTextMessages() {
        String text = Frames.patch(
                        rev,
                        new JsonObject()
                                .put(
                                        "text",
                                        String.format("%0" + BYTES + "d", rev++).substring(44)))
                .text();
        for (ServerWebSocket socket : sockets) {
            if (!socket.isClosed() && !socket.writeQueueFull()) {
                socket.writeTextMessage(text);
            }
        }
        return Future.succeededFuture();
    }

    /** One round each in turn, so that both meet the same noise. */
    private void again(List<Way> ways, int turn, long until, Promise<Void> finished) {
        if (System.nanoTime() > until) {
            finished.complete();
            return;
        }
        Way way = ways.get(turn % ways.size());
        long before = cpu();
        way.round.get().onComplete(done -> {
            way.add(cpu() - before);
            // 5 ms between rounds let the clients, on the other core, take what was sent.
            serverSide.setTimer(5, id -> again(ways, turn + 1, until, finished));
        });
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private <T> Future<T> onLoop(Supplier<T> task) {
        Promise<T> result = Promise.promise();
        loop.runOnContext(on -> result.complete(task.get()));
        return result.future();
    }

    private static final class Way {
        private final String name;
        private final Supplier<Future<Void>> round;
        private long rounds;
        private long nanos;

        Way(String name, Supplier<Future<Void>> round) {
            this.name = name;
            this.round = round;
        }

        void forget() {
            rounds = 0;
            nanos = 0;
        }

        void add(long cpu) {
            rounds++;
            nanos += cpu;
        }

        void print(int count) {
            double seconds = nanos / 1e9;
            OUT.printf(
                    "%-18s %,9.0f messages per CPU second, %,6.0f us a round%n",
                    name, rounds * count / seconds, seconds / rounds * 1e6);
        }
    }

    private record Only(Topic topic) implements Stream {
        @Override
        public void attach(Connection connection, @Nullable String epoch, long rev) {
            topic.attach(connection, epoch, rev, null);
        }

        @Override
        public void resume(Connection connection) {
            topic.resume(connection, null);
        }

        @Override
        public void detach(Connection connection) {
            topic.detach(connection);
        }
    }
}
