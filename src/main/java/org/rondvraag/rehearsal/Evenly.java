package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Votes at an even pace, of one phone after the other: how soon they are acknowledged, and how soon they are on the screens. */
final class Evenly {
    private static final long PATIENCE_MS = 10_000;

    private final Stage stage;
    private final Matters matters;
    private final Votes votes = new Votes();
    private final List<Phone> turns;
    private int turn;
    private int unsent;

    Evenly(Stage stage, Matters matters) {
        this.stage = stage;
        this.matters = matters;
        this.turns = new ArrayList<>(stage.audience().phones());
        Collections.shuffle(turns, new Random(stage.random().nextLong()));
    }

    Future<Void> play() {
        Plan plan = stage.plan();
        Screens screens = new Screens(turns);
        stage.audience().watch(screens);
        return stage.evenly((long) plan.votes() * plan.seconds(), plan.seconds() * 1_000L, i -> vote())
                .compose(sent -> stage.answered(votes, PATIENCE_MS))
                .compose(answered -> stage.audience().everyone(sight -> sight.rev() >= votes.lastRev(), PATIENCE_MS))
                .onSuccess(everywhere -> tell(screens))
                .mapEmpty();
    }

    private void vote() {
        for (int tries = 0; tries < turns.size(); tries++) {
            Phone phone = turns.get(turn++ % turns.size());
            if (phone.idle()) {
                votes.cast(phone, matters.any(phone, stage.ids(), stage.random()));
                return;
            }
        }
        unsent++;
    }

    private void tell(Screens screens) {
        Plan plan = stage.plan();
        String pace = "%,d votes a second".formatted(plan.votes());
        String waiting = unsent == 0 ? "" : ", %,d not sent, as all phones waited for answers".formatted(unsent);
        stage.report().promise(votes.allCounted() && unsent == 0, pace, votes + waiting);
        stage.report().figure("  acknowledged after", votes.acknowledgements().toString());
        stage.report()
                .figure("  on the screens after", screens.of(votes.counted()).toString());
    }
}
