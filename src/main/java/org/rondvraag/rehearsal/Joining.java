package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everyone comes in at once: page, socket, first frames. */
final class Joining {
    /** So many are on their way in at a time, as many as a crowd brings about by itself. */
    private static final int AT_ONCE = 256;

    private final Stage stage;
    private final Sights sights = new Sights();
    private final Pages pages = new Pages(sights);
    private final Timings timings = new Timings();
    private final Promise<Void> ended = Promise.promise();
    private final Map<Long, Integer> bySecond = new HashMap<>();
    private long begin;
    private int begun;
    private int refused;
    private @Nullable Throwable firstFailure;

    Joining(Stage stage) {
        this.stage = stage;
    }

    Future<Void> play() {
        begin = System.nanoTime();
        for (int i = 0; i < AT_ONCE; i++) {
            next();
        }
        return ended.future().onSuccess(all -> tell());
    }

    private void next() {
        if (begun == stage.plan().phones()) {
            return;
        }
        begun++;
        long since = System.nanoTime();
        Phone phone = new Phone(stage.vertx(), stage.venue(), pages, sights, stage.audience(), stage.random());
        phone.join()
                .onSuccess(in -> {
                    timings.add(System.nanoTime() - since);
                    bySecond.merge((System.nanoTime() - begin) / 1_000_000_000, 1, Integer::sum);
                    stage.audience().add(phone);
                })
                .onFailure(failure -> {
                    refused++;
                    firstFailure = firstFailure == null ? failure : firstFailure;
                    phone.leave();
                })
                .onComplete(end -> ended());
    }

    private void ended() {
        if (stage.audience().phones().size() + refused == stage.plan().phones()) {
            ended.complete();
        } else {
            next();
        }
    }

    private void tell() {
        long took = System.nanoTime() - begin;
        int joined = stage.audience().phones().size();
        stage.report()
                .promise(
                        refused == 0,
                        "joined",
                        "%,d of %,d in %s, %,.0f per second (at best %,d); each took %s%s"
                                .formatted(
                                        joined,
                                        stage.plan().phones(),
                                        Timings.seconds(took),
                                        joined / (took / 1e9),
                                        bySecond.values().stream()
                                                .max(Integer::compare)
                                                .orElse(0),
                                        timings,
                                        firstFailure == null ? "" : "; " + refused + " refused: " + firstFailure));
    }
}
