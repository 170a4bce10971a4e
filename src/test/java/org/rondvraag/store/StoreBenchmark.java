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
import java.util.concurrent.atomic.AtomicInteger;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.QuestionId;

/**
 * Prints how many votes a second are acknowledged, half of them upvotes and half ballots, with an fsync before every
 * acknowledgement and someone listening. Arguments: votes (200,000), votes under way per event loop (1,000), loops (2).
 */
public final class StoreBenchmark {
    private static final EventCode EVENT = EventCode.of("BENCH");
    private static final PollId POLL = PollId.of("k1");
    private static final int PEOPLE = 10_000;
    private static final int QUESTIONS = 50;

    private final Store store;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final CountDownLatch ended;
    private final long[] nanos;

    private StoreBenchmark(Store store, int votes) {
        this.store = store;
        this.nanos = new long[votes];
        this.ended = new CountDownLatch(votes);
    }

    /** Runs it in a folder under {@code target}, so on a real disk. */
    public static void main(String[] arguments) throws Exception {
        int votes = argument(arguments, 0, 200_000);
        int underWay = argument(arguments, 1, 1_000);
        int loops = argument(arguments, 2, 2);
        Vertx vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(loops + 1));
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
        BundledRedis redis = result(BundledRedis.start(vertx, folder));
        Store store = result(Store.open(vertx, RedisSettings.of(redis.url())));
        Gate[] gates = new Gate[QUESTIONS + 1];
        Arrays.setAll(gates, i -> i < QUESTIONS ? Docs.votable(question(i)) : new Gate.PollGate(POLL, 1, 0));
        result(store.create(EVENT, List.of(Docs.write("event", "event", "title", "Benchmark")), List.of(gates)));
        result(store.subscribe(EVENT, new Counting()).ready());

        System.out.println("warm-up:  " + new StoreBenchmark(store, votes / 2).run(vertx, redis, underWay, loops));
        System.out.println("measured: " + new StoreBenchmark(store, votes).run(vertx, redis, underWay, loops));
        long began = System.nanoTime();
        Loaded loaded = result(store.load(EVENT));
        System.out.printf(
                Locale.ROOT,
                "load of revision %d: %d participants, %d ballots in %.0f ms%n",
                loaded.position().rev(),
                loaded.participants().size(),
                loaded.ballots().get(new PollRound(POLL, 1)).size(),
                (System.nanoTime() - began) / 1e6);
        result(store.close());
        result(redis.stop());
        result(vertx.close());
        RedisExtension.delete(folder);
    }

    private String run(Vertx vertx, BundledRedis redis, int underWay, int loops) throws InterruptedException {
        Duration ours = cpu(ProcessHandle.current().pid());
        Duration theirs = cpu(redis.pid());
        long began = System.nanoTime();
        for (int loop = 0; loop < loops; loop++) {
            Context context = ((VertxInternal) vertx).createEventLoopContext();
            for (int i = 0; i < underWay; i++) {
                context.runOnContext(now -> next());
            }
        }
        ended.await();
        double seconds = (System.nanoTime() - began) / 1e9;
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%,.0f acknowledged votes per second (%,d in %.1f s, %d loops of %,d under way), p50 %.1f ms, p99 %.1f ms, %d failed; CPU a vote: app %.1f us, Redis %.1f us",
                nanos.length / seconds,
                nanos.length,
                seconds,
                loops,
                underWay,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                refused.get(),
                cpu(ProcessHandle.current().pid()).minus(ours).toNanos() / 1e3 / nanos.length,
                cpu(redis.pid()).minus(theirs).toNanos() / 1e3 / nanos.length);
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElseThrow();
    }

    private void next() {
        int i = started.getAndIncrement();
        if (i < nanos.length) {
            long sent = System.nanoTime();
            vote(i).onComplete(end -> {
                nanos[i] = System.nanoTime() - sent;
                if (end.failed() || !end.result().outcome().holds()) {
                    refused.incrementAndGet();
                }
                ended.countDown();
                next();
            });
        }
    }

    private Future<Written> vote(int i) {
        ParticipantId participant = ParticipantId.of("participant-" + i / 2 % PEOPLE);
        if (i % 2 == 0) {
            BallotId ballot = BallotId.of("ballot-" + nanos.length + "-" + i);
            return store.cast(EVENT, POLL, 1, participant, ballot, List.of("o" + i % 5));
        }
        int turn = i / 2 / PEOPLE;
        return store.upvote(EVENT, question(turn / 2 % QUESTIONS), participant, turn % 2 == 0);
    }

    private static QuestionId question(int i) {
        return QuestionId.of("question-" + i);
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    /** Hears everything, so that the cost of telling is in. */
    private static final class Counting implements Listener {
        @Override
        public void changed(Change change) {}

        @Override
        public void seen(Seen seen) {}

        @Override
        public void lost() {
            throw new IllegalStateException("the subscription broke");
        }
    }
}
