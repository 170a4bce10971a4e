package org.rondvraag;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.rondvraag.event.AccessKey;
import org.rondvraag.live.Ticker;
import org.rondvraag.room.Ids;
import org.rondvraag.room.RoomSettings;
import org.rondvraag.room.Rooms;
import org.rondvraag.shared.Refusal;
import org.rondvraag.store.BundledRedis;
import org.rondvraag.store.CannotStart;
import org.rondvraag.store.Instance;
import org.rondvraag.store.RedisSettings;
import org.rondvraag.store.Store;
import org.rondvraag.web.Assets;
import org.rondvraag.web.Hosts;
import org.rondvraag.web.PublicUrl;
import org.rondvraag.web.RandomText;

/** One running node. What it opens at start, one after the other, it closes at stop in the opposite order. */
public final class Node {
    /** So many events are opened and painted before the node says it is ready. */
    private static final int WARMED = 3;

    /** So many times is asked of Redis what it was too slow for while the node starts. */
    private static final int TRIES = 4;

    private final Config config;
    private final LongSupplier clockOffset;
    private final Duration redisTimeout;
    private final Vertx vertx;
    /** Read while Redis starts. */
    private final Future<Assets> assets;

    private final PublicUrl publicUrl;
    private final SecureRandom random = new SecureRandom();
    private final RandomText text = new RandomText(random);
    private final String newOrganiserKey = text.bits128();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<Server> servers = new CopyOnWriteArrayList<>();
    private final Deque<Supplier<Future<?>>> closings = new ArrayDeque<>();
    private volatile boolean organiserKeyIsNew;
    private volatile boolean warm;
    private volatile boolean stopping;

    private Node(Config config, LongSupplier clockOffset, Duration redisTimeout) {
        this.config = config;
        this.clockOffset = clockOffset;
        this.redisTimeout = redisTimeout;
        this.publicUrl = new PublicUrl(config.publicUrl(), config.host(), Hosts::firstLanAddress);
        this.vertx = Vertx.vertx(new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventLoopPoolSize(cores())
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.assets = vertx.executeBlocking(Assets::load, false);
    }

    /**
     * Starts a node; it serves when the Future completes. When that fails, nothing is left running.
     *
     * @param clockOffset milliseconds added to every clock of the product: 0, but tests move time with it
     * @param redisTimeout {@link RedisSettings#TIMEOUT}, but most tests wait longer
     */
    public static Future<Node> start(Config config, LongSupplier clockOffset, Duration redisTimeout) {
        Node node = new Node(config, clockOffset, redisTimeout);
        // A promise of no context: those of Vert.x cannot be delivered any more once it has been closed.
        Promise<Node> started = Promise.promise();
        node.checkPort()
                .compose(free -> node.openRedis())
                .compose(node::openStore)
                .compose(node::openRooms)
                .onSuccess(serving -> started.complete(node))
                .onFailure(failure -> node.stop().onComplete(stopped -> started.fail(failure)));
        return started.future();
    }

    /** Stops taking anyone in, says goodbye to those who are here, and closes everything. */
    public Future<Void> stop() {
        stopping = true;
        Promise<Void> stopped = Promise.promise();
        closeNext(stopped);
        return stopped.future();
    }

    /** The last one opened is the first one closed, and what fails to close holds up nothing else. */
    private void closeNext(Promise<Void> stopped) {
        if (closings.isEmpty()) {
            vertx.close().onComplete(stopped);
        } else {
            closings.pop().get().onComplete(closed -> closeNext(stopped));
        }
    }

    /** The port it listens on. */
    public int port() {
        return servers.get(0).port();
    }

    /** The address to tell people: scheme, host and port. */
    public String address() {
        return publicUrl.of("http", Hosts.isWildcard(config.host()) ? "localhost" : config.host(), port());
    }

    /** The instance's organiser key, when this start made it; it is not kept anywhere. */
    public Optional<String> newOrganiserKey() {
        return organiserKeyIsNew ? Optional.of(newOrganiserKey) : Optional.empty();
    }

    /** Asked first: who fails later has made an organiser key that nobody was told. */
    private Future<Void> checkPort() {
        return vertx.executeBlocking(() -> {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(config.host(), config.port()));
                return null;
            } catch (IOException e) {
                throw new CannotStart("RONDVRAAG_HOST and RONDVRAAG_PORT: it cannot listen on " + config.host() + ":"
                        + config.port() + " (" + e.getMessage() + ")");
            }
        });
    }

    private Future<String> openRedis() {
        return config.redisUrl().map(Future::succeededFuture).orElseGet(this::openBundledRedis);
    }

    private Future<String> openBundledRedis() {
        return BundledRedis.start(vertx, config.data())
                .onSuccess(redis -> closings.push(redis::stop))
                .map(BundledRedis::url);
    }

    private Future<Store> openStore(String url) {
        RedisSettings settings = RedisSettings.of(url)
                .unsafe(config.redisUnsafe())
                .timeout(redisTimeout)
                .clockOffset(clockOffset);
        return Store.open(vertx, settings).onSuccess(store -> closings.push(store::close));
    }

    private long nanos() {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(clockOffset.getAsLong());
    }

    private Instant now() {
        return Instant.now().plusMillis(clockOffset.getAsLong());
    }

    private Future<Void> openRooms(Store store) {
        RoomSettings settings = new RoomSettings(text.bits128(), Ticker.TICK_MS, this::nanos, new Ids(random));
        Rooms rooms = new Rooms(vertx, store, settings);
        closings.push(rooms::close);
        return openInstance(store)
                .compose(instance -> openSite(store, rooms, instance))
                .compose(site -> loadDemo(rooms).map(site))
                .compose(site -> listen(site).onSuccess(listening -> warm(rooms, site)));
    }

    private Future<Instance> openInstance(Store store) {
        Instance fresh = new Instance(config.secret().orElseGet(text::bits256), AccessKey.hash(newOrganiserKey));
        return patiently(() -> store.instance(fresh, config.organiserKey().map(AccessKey::hash)), TRIES)
                .map(kept -> {
                    organiserKeyIsNew = kept.organiserKeyHash().equals(fresh.organiserKeyHash());
                    return new Instance(config.secret().orElse(kept.secret()), kept.organiserKeyHash());
                });
    }

    private Future<Site> openSite(Store store, Rooms rooms, Instance instance) {
        return assets.compose(read -> vertx.executeBlocking(() -> new Site(
                vertx, read, store, rooms, instance, publicUrl, this::now, registry, () -> !warm || stopping)));
    }

    private Future<?> loadDemo(Rooms rooms) {
        return config.demo()
                ? vertx.executeBlocking(() -> Demo.read(now()))
                        .compose(demo -> patiently(() -> rooms.create(demo), TRIES))
                : Future.succeededFuture();
    }

    /** Where everything starts at once, disks are slow. Nothing is done twice by being asked for again. */
    private static <T> Future<T> patiently(Supplier<Future<T>> step, int tries) {
        return step.get()
                .recover(failure -> failure instanceof Refusal && tries > 1
                        ? patiently(step, tries - 1)
                        : Future.failedFuture(failure));
    }

    private Future<Void> listen(Site site) {
        // Below 0 is Vert.x' way to say: a free port, the same for all instances.
        int port = config.port() == 0 ? -1 : config.port();
        Supplier<Server> server = () -> {
            Server one = new Server(site, config.host(), port);
            servers.add(one);
            return one;
        };
        return vertx.deployVerticle(server, new DeploymentOptions().setInstances(cores()))
                .onSuccess(deployment -> closings.push(() -> vertx.undeploy(deployment)))
                .onSuccess(deployment -> measure())
                .mapEmpty();
    }

    /** Opens the first events and paints their pages; until then other nodes should get the visitors. */
    private void warm(Rooms rooms, Site site) {
        Future<?> warmed = rooms.events()
                .compose(codes -> Future.join(codes.stream()
                        .limit(WARMED)
                        .map(code -> rooms.find(code).compose(site.painter::warm))
                        .toList()))
                .onComplete(done -> warm = true);
        closings.push(() -> warmed);
    }

    private void measure() {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        Gauge.builder(
                        "rondvraag.sockets",
                        servers,
                        all -> all.stream().mapToInt(Server::sockets).sum())
                .register(registry);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
