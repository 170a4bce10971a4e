package org.rondvraag.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between a store and its Redis, and can lose answers and hold back what is sent. */
final class Proxy {
    private final NetServer server;
    private final NetClient client;
    private final SocketAddress redis;
    private final AtomicBoolean losing = new AtomicBoolean();
    private volatile boolean frozen;
    private volatile boolean holding;
    private volatile boolean heldIsEnded;
    private volatile NetSocket held;

    private Proxy(Vertx vertx, String url) {
        this.server = vertx.createNetServer();
        this.client = vertx.createNetClient();
        this.redis = SocketAddress.domainSocketAddress(url.substring("unix://".length()));
        server.connectHandler(this::accept);
    }

    static Future<Proxy> start(Vertx vertx, String url) {
        Proxy proxy = new Proxy(vertx, url);
        return proxy.server.listen(0, "127.0.0.1").map(proxy);
    }

    String url() {
        return "redis://127.0.0.1:" + server.actualPort();
    }

    /** The next connection that runs a script ends before it hears the answer. */
    void loseNextAnswer() {
        losing.set(true);
    }

    /** From now on no answer comes through, but every connection stays. */
    void freeze() {
        frozen = true;
    }

    /** The next connection that runs a script is held: what it sends does not arrive yet, its end neither. */
    void holdNextScript() {
        holding = true;
    }

    /** Whether Redis has ended the connection that is held, so that what it sent can never arrive. */
    boolean heldIsEnded() {
        return heldIsEnded;
    }

    private void accept(NetSocket store) {
        store.pause();
        client.connect(redis).onSuccess(socket -> join(store, socket)).onFailure(failure -> store.close());
    }

    private void join(NetSocket store, NetSocket socket) {
        socket.handler(answer -> pass(answer, store));
        socket.closeHandler(end -> store.close());
        store.handler(sent -> send(sent, store, socket));
        store.closeHandler(end -> hangUp(socket));
        store.resume();
    }

    private void send(Buffer sent, NetSocket store, NetSocket socket) {
        boolean script = sent.toString().contains("evalsha");
        if (script && losing.compareAndSet(true, false)) {
            socket.handler(answer -> store.close());
        }
        if (script && holding && held == null) {
            held = socket;
            socket.closeHandler(end -> heldIsEnded = true);
        }
        if (socket != held) {
            socket.write(sent);
        }
    }

    private void hangUp(NetSocket socket) {
        if (socket != held) {
            socket.close();
        }
    }

    private void pass(Buffer answer, NetSocket store) {
        if (!frozen) {
            store.write(answer);
        }
    }
}
