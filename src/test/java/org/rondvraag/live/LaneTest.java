package org.rondvraag.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Lane lane = new Lane(context);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    @AfterEach
    void close() {
        LiveServer.get(vertx.close());
    }

    @Test
    void whatIsAddedWaitsForTheLastSliceOfWhatWasAddedBefore() {
        lane.add(slices("a", 3));
        lane.add(slices("b", 1));
        lane.add(slices("c", 2));
        lane.add(this::end);
        LiveServer.get(end);
        assertThat(done).containsExactly("a1", "a2", "a3", "b1", "c1", "c2");
    }

    @Test
    void betweenTwoSlicesTheLoopReadsWhatCameIn() {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        context.runOnContext(on -> vertx.createDatagramSocket()
                .handler(packet -> done.add("read"))
                .listen(0, "127.0.0.1")
                .onSuccess(bound -> port.complete(bound.localAddress().port())));
        int to = LiveServer.get(port);
        lane.add(() -> {
            if (done.isEmpty()) {
                send(to);
            }
            done.add("slice");
            return !done.contains("read");
        });
        lane.add(this::end);
        LiveServer.get(end);
        assertThat(done).contains("read").last().isEqualTo("slice");
    }

    @Test
    void oneThatFailsIsNotTheLast() {
        lane.add(() -> {
            throw new IllegalStateException("a fault, logged on purpose");
        });
        lane.add(slices("after", 2));
        lane.add(this::end);
        LiveServer.get(end);
        assertThat(done).containsExactly("after1", "after2");
    }

    private Lane.Work slices(String name, int count) {
        int[] slice = {0};
        return () -> {
            slice[0]++;
            done.add(name + slice[0]);
            return slice[0] < count;
        };
    }

    private static void send(int port) {
        try (DatagramSocket sender = new DatagramSocket()) {
            sender.send(new DatagramPacket(new byte[1], 1, new InetSocketAddress("127.0.0.1", port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean end() {
        end.complete(null);
        return false;
    }
}
