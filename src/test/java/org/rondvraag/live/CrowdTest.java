package org.rondvraag.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;

/** More sockets than a loop serves in one go. */
class CrowdTest {
    private static final int SOCKETS = 1_600;
    private static final int PUBLICATIONS = 20;
    private static final int LEAVING = 60;

    private final LiveServer server = new LiveServer();
    private final List<RawClient> crowd = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        close(crowd);
        server.close();
    }

    @Test
    void whoeverLeavesInBetweenTheOthersGetEveryPublicationOnceAndInOrder() throws IOException {
        for (int i = 0; i < SOCKETS; i++) {
            RawClient socket = new RawClient(server.base(), "/e/TEST/live?as=audience");
            crowd.add(socket);
            socket.readUntil("snapshot");
        }
        Collections.shuffle(crowd, new Random(1));
        for (int publication = 1; publication < PUBLICATIONS; publication++) {
            List<RawClient> leaving = crowd.subList((publication - 1) * LEAVING, publication * LEAVING);
            CompletableFuture<Void> left = CompletableFuture.runAsync(() -> close(leaving));
            server.room.show(View.AUDIENCE, "q", "text " + publication);
            left.join();
        }
        server.room.show(View.AUDIENCE, "q", "the last");

        List<Long> each = LongStream.rangeClosed(1, PUBLICATIONS).boxed().toList();
        for (RawClient socket : crowd.subList((PUBLICATIONS - 1) * LEAVING, SOCKETS)) {
            assertThat(revisions(socket)).isEqualTo(each);
        }
    }

    private static List<Long> revisions(RawClient socket) throws IOException {
        List<Long> revisions = new ArrayList<>();
        do {
            revisions.add(new JsonObject(socket.readUntil("patch")).getLong("rev"));
        } while (revisions.get(revisions.size() - 1) < PUBLICATIONS);
        return revisions;
    }

    private static void close(List<RawClient> sockets) {
        for (RawClient socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
