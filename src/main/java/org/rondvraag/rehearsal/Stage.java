package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.rondvraag.room.Ids;

/** What every scene of a rehearsal needs. */
record Stage(Plan plan, Vertx vertx, Venue venue, Audience audience, Report report, RandomGenerator random, Ids ids) {
    private static final long BEAT_MS = 5;

    /** Does something so many times, evenly over a span; completes after the last. */
    Future<Void> evenly(long times, long spanMs, IntConsumer each) {
        Promise<Void> ended = Promise.promise();
        long begin = System.nanoTime();
        int[] done = {0};
        vertx.setPeriodic(BEAT_MS, timer -> {
            double share = Math.min(1, (System.nanoTime() - begin) / 1e6 / spanMs);
            while (done[0] < times * share) {
                each.accept(done[0]++);
            }
            if (done[0] >= times) {
                vertx.cancelTimer(timer);
                ended.complete();
            }
        });
        return ended.future();
    }

    /** Waits until every vote was answered, but no longer than that. */
    Future<Void> answered(Votes votes, long withinMs) {
        Promise<Void> ended = Promise.promise();
        long begin = System.nanoTime();
        vertx.setPeriodic(BEAT_MS, timer -> {
            if (votes.underWay() == 0 || System.nanoTime() - begin > withinMs * 1_000_000) {
                vertx.cancelTimer(timer);
                ended.complete();
            }
        });
        return ended.future();
    }
}
