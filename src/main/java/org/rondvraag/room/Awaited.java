package org.rondvraag.room;

import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.rondvraag.shared.Refusal;

/** Those who wait for a revision. Confined to its room's context. */
final class Awaited {
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(long revision, Promise<Void> promise) {}

    /** Completes with {@link #reached}; whoever waits no longer may fail it. */
    Promise<Void> revision(long revision) {
        Promise<Void> promise = Promise.promise();
        Waiting one = new Waiting(revision, promise);
        waiting.add(one);
        promise.future().onComplete(done -> waiting.remove(one));
        return promise;
    }

    /** Everything up to that revision is there. */
    void reached(long revision) {
        List.copyOf(waiting).stream()
                .filter(one -> one.revision() <= revision)
                .forEach(one -> one.promise().tryComplete());
    }

    /** It will not come, or not soon: {@code unavailable}. */
    void giveUp() {
        List.copyOf(waiting).forEach(one -> one.promise().tryFail(Refusal.unavailable()));
    }
}
