package org.rondvraag.rehearsal;

import io.vertx.core.Future;

/** Single votes while nothing else happens: how long until the last screen shows one. */
final class OneByOne {
    private static final int TIMES = 7;
    private static final long PATIENCE_MS = 10_000;
    private static final long BETWEEN_MS = 500;

    private final Stage stage;
    private final Matters matters;
    private final Timings toTheLast = new Timings();
    private int everywhere;

    OneByOne(Stage stage, Matters matters) {
        this.stage = stage;
        this.matters = matters;
    }

    Future<Void> play() {
        Future<Void> all = Future.succeededFuture();
        for (int i = 0; i < TIMES; i++) {
            int turn = i;
            all = all.compose(before -> one(turn));
        }
        return all.onSuccess(done -> stage.report()
                .promise(everywhere == TIMES, "one vote, to the last phone", toTheLast + ", of " + TIMES));
    }

    private Future<Void> one(int turn) {
        Phone phone =
                stage.audience().phones().get(turn % stage.audience().phones().size());
        Votes votes = new Votes();
        long sentAt = System.nanoTime();
        long before = phone.sight().rev();
        // Nothing else happens, so whatever is newer holds it.
        Future<Audience.Reached> last = stage.audience().everyone(sight -> sight.rev() > before, PATIENCE_MS);
        votes.cast(phone, matters.main(phone, stage.ids(), stage.random()));
        return last.onSuccess(reached -> add(reached, sentAt))
                .compose(reached -> stage.vertx().timer(BETWEEN_MS))
                .mapEmpty();
    }

    private void add(Audience.Reached reached, long sentAt) {
        if (reached.phones() == stage.audience().phones().size()) {
            everywhere++;
            toTheLast.add(reached.at() - sentAt);
        }
    }
}
