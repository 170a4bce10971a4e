package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.rondvraag.room.Ids;

/** The scenes, one after the other. */
final class Rehearsal {
    private static final long PATIENCE_MS = 10_000;

    private final Stage stage;
    private final Optional<String> organiserKey;

    Rehearsal(Plan plan, Optional<String> organiserKey, Vertx vertx, Report report, RandomGenerator random) {
        this.organiserKey = organiserKey;
        this.stage = new Stage(
                plan,
                vertx,
                new Venue(vertx, plan.address(), plan.code()),
                new Audience(vertx),
                report,
                random,
                new Ids(random));
    }

    /** Looks whether the event is there, and says so. */
    Future<Sight> look() {
        return stage.venue().page().map(page -> new Pages(new Sights()).read(page));
    }

    /** Plays everything; completes also when promises were not kept, which the report knows. */
    Future<Void> play() {
        Asking asking = new Asking(stage);
        return new Joining(stage)
                .play()
                .compose(joined -> desk())
                .compose(desk -> asking.play(desk)
                        .compose(asked -> everyoneSees(asking.rev(), desk))
                        .compose(ready -> vote(desk))
                        .compose(voted -> new Returning(stage).play())
                        .compose(back -> recount(desk)))
                .eventually(asking::withdraw)
                .onComplete(end -> stage.audience().phones().forEach(Phone::leave));
    }

    private Future<Optional<Desk>> desk() {
        return organiserKey
                .map(key -> Desk.open(stage.venue(), key, stage.ids().next()).map(Optional::of))
                .orElse(Future.succeededFuture(Optional.empty()));
    }

    private Future<?> everyoneSees(long rev, Optional<Desk> desk) {
        Predicate<Sight> polled =
                sight -> desk.map(present -> sight.poll(present.poll()).containsKey("status"))
                        .orElse(true);
        return stage.audience().everyone(sight -> sight.rev() >= rev && polled.test(sight), PATIENCE_MS);
    }

    private Future<Void> recount(Optional<Desk> desk) {
        return desk.map(present -> new Recount(stage, present).play()).orElse(Future.succeededFuture());
    }

    private Future<Void> vote(Optional<Desk> desk) {
        Sight sight = stage.audience().phones().get(0).sight();
        Matters matters = Matters.in(sight, desk.map(Desk::poll));
        if (matters.isEmpty()) {
            stage.report()
                    .say("      Nothing is open to vote on in this event; give the organiser key, or open a poll.");
            return Future.succeededFuture();
        }
        return new OneByOne(stage, matters)
                .play()
                .compose(told -> new Evenly(stage, matters).play())
                .compose(told -> new AtOnce(stage, matters, desk).play());
    }
}
