package org.rondvraag.store;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.rondvraag.shared.Refusal;

/**
 * The node's one connection that hears changes. When it breaks, everyone who listens is told so at once and forgotten. All
 * state is touched on its own loop only.
 *
 * <p>A connection that is silently dead is noticed by subscribing again and again to a channel on which nothing is said, which
 * Redis confirms each time. (Not by PING: the client takes any message that comes before the PONG for the answer.)
 */
final class Subscriber {
    private static final Logger LOG = Logger.getLogger(Subscriber.class.getName());
    private static final String SIGN_OF_LIFE = "rv:alive";
    private static final long TICK_MS = 500;

    private final ContextInternal context;
    private final Line line;
    private final long timeoutMs;
    private final Map<String, Channel> channels = new HashMap<>();
    private long silentTicks;
    private long timer = -1;

    Subscriber(Vertx vertx, Connector connector, RedisSettings settings) {
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.line = new Line(context, connector, this::listen, this::lose);
        this.timeoutMs = settings.timeout().toMillis();
        context.runOnContext(start -> start());
    }

    private void start() {
        line.open();
        watch();
    }

    Subscription subscribe(String channel, Listener listener) {
        Standing standing = new Standing(channel, listener, context.owner().getOrCreateContext());
        context.execute(() -> add(standing));
        return standing;
    }

    Future<Void> close() {
        Promise<Void> promise = Promise.promise();
        context.runOnContext(now -> {
            line.close();
            context.owner().cancelTimer(timer);
            channels.clear();
            promise.complete();
        });
        return promise.future();
    }

    private void listen(Link fresh) {
        silentTicks = 0;
        fresh.connection().handler(this::heard);
        channels.keySet().forEach(this::request);
    }

    private void lose() {
        channels.values().stream()
                .filter(channel -> channel.confirmed)
                .flatMap(channel -> channel.standings.stream())
                .forEach(Standing::lose);
        // Those not confirmed yet have missed nothing: they wait on.
        channels.values().removeIf(channel -> channel.confirmed || channel.standings.isEmpty());
    }

    private void add(Standing standing) {
        Channel channel = channels.get(standing.channel);
        if (channel == null) {
            channel = new Channel();
            channels.put(standing.channel, channel);
            request(standing.channel);
        }
        channel.standings.add(standing);
        if (channel.confirmed) {
            standing.ready.tryComplete();
        } else {
            context.owner().setTimer(timeoutMs, timer -> giveUp(standing));
        }
    }

    private void giveUp(Standing standing) {
        if (standing.ready.tryFail(Refusal.unavailable())) {
            remove(standing);
        }
    }

    /** The channel itself stays subscribed: were it left and joined again, the old confirmation could pass for the new one. */
    private void remove(Standing standing) {
        Channel channel = channels.get(standing.channel);
        if (channel != null) {
            channel.standings.remove(standing);
        }
    }

    private void request(String channel) {
        Link present = line.link();
        if (present != null) {
            present.connection().send(Request.cmd(Command.SUBSCRIBE).arg(channel));
        }
    }

    /** Counts ticks, not time: when this loop was held up, what waits to be read proves the connection alive. */
    private void watch() {
        Link present = line.link();
        if (present != null && silentTicks++ * TICK_MS > timeoutMs) {
            LOG.warning("Redis has gone silent: subscribing anew");
            line.drop(present);
        } else {
            request(SIGN_OF_LIFE);
        }
        if (!line.isClosed()) {
            timer = context.owner().setTimer(TICK_MS, again -> watch());
        }
    }

    private void heard(Response push) {
        silentTicks = 0;
        Channel channel = channels.get(push.get(1).toString());
        if (channel == null) {
            return;
        }
        switch (push.get(0).toString()) {
            case "subscribe" -> channel.confirm();
            case "message" -> channel.tell(new JsonObject(push.get(2).toBuffer()));
            default -> LOG.fine(() -> "unexpected push: " + push);
        }
    }

    /** Who listens to one channel. */
    private static final class Channel {
        private final List<Standing> standings = new ArrayList<>();
        private boolean confirmed;

        void confirm() {
            confirmed = true;
            standings.forEach(standing -> standing.ready.tryComplete());
        }

        void tell(JsonObject message) {
            standings.forEach(standing -> standing.tell(message));
        }
    }

    /** One listener, on the context that it subscribed from. */
    private final class Standing implements Subscription {
        private final String channel;
        private final Listener listener;
        private final ContextInternal home;
        private final Promise<Void> ready;
        private volatile boolean ended;

        Standing(String channel, Listener listener, ContextInternal home) {
            this.channel = channel;
            this.listener = listener;
            this.home = home;
            this.ready = home.promise();
        }

        @Override
        public Future<Void> ready() {
            return ready.future();
        }

        @Override
        public void close() {
            ended = true;
            context.execute(() -> remove(this));
        }

        void tell(JsonObject message) {
            home.runOnContext(now -> {
                if (!ended) {
                    ChangeReader.tell(listener, message);
                }
            });
        }

        void lose() {
            home.runOnContext(now -> {
                if (!ended) {
                    ended = true;
                    listener.lost();
                }
            });
        }
    }
}
