package org.rondvraag.store;

import static org.rondvraag.store.RedisExtension.result;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.internal.VertxInternal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.QuestionId;

/**
 * Acknowledged votes a second of 10,000 people, half of them upvotes and half ballots, 2,000 under way over two event loops,
 * with an fsync before every acknowledgement and someone listening; the target is 20,000. After each iteration it prints how
 * long they took and what they cost, the latter being the figure to trust on a busy machine. On the disk of {@code target}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StoreBenchmark {
    private static final int VOTES = 20_000;
    private static final int PEOPLE = 10_000;
    private static final int LOOPS = 2;
    private static final int UNDER_WAY = 1_000;
    private static final EventCode EVENT = EventCode.of("BENCH");
    private static final PollId POLL = PollId.of("k1");
    private static final QuestionId QUESTION = QuestionId.of("question-1");

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    private final List<Context> loops = IntStream.range(0, LOOPS)
            .<Context>mapToObj(i -> ((VertxInternal) vertx).createEventLoopContext())
            .toList();
    private final Meter meter = new Meter();
    private Path folder;
    private BundledRedis redis;
    private Store store;
    private int round;

    @Setup
    public void start() throws Exception {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
        redis = result(BundledRedis.start(vertx, folder));
        store = result(Store.open(vertx, RedisSettings.of(redis.url())));
        List<Gate> gates = List.of(Docs.votable(QUESTION), new Gate.PollGate(POLL, 1, 0));
        result(store.create(EVENT, List.of(Docs.write("event", "event", "title", "Benchmark")), gates));
        result(store.subscribe(EVENT, new Deaf()).ready());
    }

    @Setup(Level.Iteration)
    public void startMeter() {
        meter.start(redis.pid());
    }

    @TearDown(Level.Iteration)
    public void printMeter() {
        System.out.print(meter.read(redis.pid()) + "; ");
    }

    @TearDown
    public void stop() throws Exception {
        result(store.close());
        result(redis.stop());
        result(vertx.close());
        RedisExtension.delete(folder);
    }

    @Benchmark
    @OperationsPerInvocation(VOTES)
    public void acknowledgedVotes() throws InterruptedException {
        round++;
        AtomicInteger next = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(VOTES);
        for (Context loop : loops) {
            loop.runOnContext(now -> IntStream.range(0, UNDER_WAY).forEach(i -> vote(next, ended)));
        }
        ended.await();
    }

    /** One vote, and when it is acknowledged the next. */
    private void vote(AtomicInteger next, CountDownLatch ended) {
        int i = next.getAndIncrement();
        if (i < VOTES) {
            long sent = System.nanoTime();
            send(i).onComplete(end -> {
                boolean applied = end.succeeded() && end.result().outcome() == Outcome.APPLIED;
                meter.acknowledged(System.nanoTime() - sent, applied);
                ended.countDown();
                vote(next, ended);
            });
        }
    }

    private Future<Written> send(int i) {
        ParticipantId participant = ParticipantId.of("participant-" + i / 2 % PEOPLE);
        if (i % 2 == 0) {
            BallotId ballot = BallotId.of("ballot-" + round + "-" + i);
            return store.cast(EVENT, POLL, 1, participant, ballot, List.of("o" + i % 5));
        }
        return store.upvote(EVENT, QUESTION, participant, round % 2 == 1);
    }

    /** How long acknowledgements take, and the processor time that a vote costs. */
    private static final class Meter {
        private final long[] nanos = new long[1 << 20];
        private final AtomicInteger votes = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private Duration app = Duration.ZERO;
        private Duration redis = Duration.ZERO;

        void start(long redisPid) {
            votes.set(0);
            app = cpu(ProcessHandle.current().pid());
            redis = cpu(redisPid);
        }

        void acknowledged(long took, boolean applied) {
            nanos[votes.getAndIncrement() & (nanos.length - 1)] = took;
            if (!applied) {
                failed.incrementAndGet();
            }
        }

        String read(long redisPid) {
            int count = Math.min(votes.get(), nanos.length);
            Arrays.sort(nanos, 0, count);
            return String.format(
                    Locale.ROOT,
                    "acknowledged after p50 %.1f ms, p99 %.1f ms; processor time a vote: app %.1f us, Redis %.1f us; %d not applied",
                    nanos[count / 2] / 1e6,
                    nanos[count * 99 / 100] / 1e6,
                    cpu(ProcessHandle.current().pid()).minus(app).toNanos() / 1e3 / votes.get(),
                    cpu(redisPid).minus(redis).toNanos() / 1e3 / votes.get(),
                    failed.get());
        }

        private static Duration cpu(long pid) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().totalCpuDuration())
                    .orElseThrow();
        }
    }

    /** Hears everything, so that the cost of telling is in. */
    private static final class Deaf implements Listener {
        @Override
        public void changed(Change change) {}

        @Override
        public void seen(Seen seen) {}

        @Override
        public void erased() {}

        @Override
        public void lost() {
            throw new IllegalStateException("the subscription broke");
        }
    }
}
