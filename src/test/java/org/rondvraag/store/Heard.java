package org.rondvraag.store;

import static org.rondvraag.store.RedisExtension.eventually;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what a subscription told. */
final class Heard implements Listener {
    final List<Change> changes = new CopyOnWriteArrayList<>();
    final List<Seen> seen = new CopyOnWriteArrayList<>();
    volatile int losses;
    volatile boolean erased;

    @Override
    public void changed(Change change) {
        changes.add(change);
    }

    @Override
    public void seen(Seen fact) {
        seen.add(fact);
    }

    @Override
    public void erased() {
        erased = true;
    }

    @Override
    public void lost() {
        losses = losses + 1;
    }

    /** The change that made a revision, once it is heard. */
    Change revision(long rev) {
        eventually(() -> changes.stream().anyMatch(change -> change.rev() == rev));
        return changes.stream()
                .filter(change -> change.rev() == rev)
                .findFirst()
                .orElseThrow();
    }
}
