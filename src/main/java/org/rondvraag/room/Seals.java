package org.rondvraag.room;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rondvraag.poll.BallotBox;
import org.rondvraag.poll.Poll;
import org.rondvraag.shared.PollId;

/**
 * The seals of closed rounds. Thousands of digests take their time, so they are made off the event loop, once; a closed poll whose
 * seal is not there yet is told without. Confined to its room's context.
 */
final class Seals {
    private final Vertx vertx;
    private final Context context;
    private final Memory memory;
    private final Runnable renewed;
    private final Map<Closed, BallotBox.Sealed> seals = new HashMap<>();
    private final Set<Closed> working = new HashSet<>();

    /** A round as it was closed; one that is opened again and gets another ballot is another. */
    private record Closed(String poll, int round, long answeredAt) {}

    /** @param renewed is run when there is another seal */
    Seals(Vertx vertx, Context context, Memory memory, Runnable renewed) {
        this.vertx = vertx;
        this.context = context;
        this.memory = memory;
        this.renewed = renewed;
    }

    /** The seal of the present round; null while it is open, or while it is being made. */
    BallotBox.@Nullable Sealed of(Poll poll) {
        if (!poll.isClosed()) {
            return null;
        }
        Closed closed = new Closed(poll.key(), poll.round(), memory.answeredAt(poll.key()));
        BallotBox.Sealed seal = seals.get(closed);
        if (seal == null && working.add(closed)) {
            make(closed);
        }
        return seal;
    }

    private void make(Closed closed) {
        BallotBox box = new BallotBox(
                memory.event().code(),
                closed.poll(),
                closed.round(),
                List.copyOf(memory.ballots().of(new PollId(closed.poll()), closed.round())));
        vertx.executeBlocking(box::sealed)
                .onSuccess(seal -> context.runOnContext(on -> {
                    seals.keySet().removeIf(other -> other.poll().equals(closed.poll()));
                    seals.put(closed, seal);
                    memory.tracker().result(closed.poll());
                    renewed.run();
                }))
                .onComplete(done -> context.runOnContext(on -> working.remove(closed)));
    }
}
