package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Everyone votes within two seconds: is each vote counted, and how soon does every screen show the result. */
final class AtOnce {
    private static final long SPAN_MS = 2_000;
    private static final long PATIENCE_MS = 30_000;

    private final Stage stage;
    private final Matters matters;
    private final Optional<Desk> desk;
    private final Votes votes = new Votes();

    AtOnce(Stage stage, Matters matters, Optional<Desk> desk) {
        this.stage = stage;
        this.matters = matters;
        this.desk = desk;
    }

    Future<Void> play() {
        List<Phone> phones = stage.audience().phones();
        return stage.evenly(phones.size(), SPAN_MS, i -> vote(phones.get(i)))
                .compose(sent -> everywhere(System.nanoTime()));
    }

    private void vote(Phone phone) {
        votes.cast(phone, matters.main(phone, stage.ids(), stage.random()));
    }

    /** The tally is awaited before all is acknowledged, for it may come with the last acknowledgement or after it. */
    private Future<Void> everywhere(long lastSentAt) {
        return stage.answered(votes, PATIENCE_MS)
                .compose(answered -> stage.audience().everyone(showsAll(), PATIENCE_MS))
                .onSuccess(reached -> tell(reached, lastSentAt))
                .mapEmpty();
    }

    private Predicate<Sight> showsAll() {
        if (desk.isEmpty()) {
            return sight -> sight.rev() >= votes.lastRev();
        }
        String poll = desk.get().poll();
        Map<String, Integer> ours = Recount.counts(stage.audience().phones(), poll);
        return sight -> Recount.shows(sight, poll, ours);
    }

    private void tell(Audience.Reached reached, long lastSentAt) {
        int all = stage.audience().phones().size();
        stage.report().promise(votes.allCounted(), "all vote within 2 s", votes.toString());
        stage.report().figure("  acknowledged after", votes.acknowledgements().toString());
        stage.report()
                .promise(
                        reached.phones() == all,
                        "  result on all screens",
                        "%,d of %,d, the last %s after the last vote"
                                .formatted(
                                        reached.phones(),
                                        all,
                                        Timings.seconds(Math.max(0, reached.at() - lastSentAt))));
    }
}
