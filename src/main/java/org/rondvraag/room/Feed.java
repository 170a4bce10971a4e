package org.rondvraag.room;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rondvraag.shared.EventCode;
import org.rondvraag.store.Change;
import org.rondvraag.store.Listener;
import org.rondvraag.store.Seen;
import org.rondvraag.store.Store;
import org.rondvraag.store.Subscription;

/**
 * What the store tells of one event, from the moment of subscribing: changes are held back until the load that they come after has
 * arrived, and once it has ended nothing is passed on. Confined to its room's context.
 */
final class Feed implements Listener {
    private final Listener room;
    private final List<Change> early = new ArrayList<>();
    private @Nullable Subscription subscription;
    private boolean begun;
    private boolean ended;

    Feed(Listener room) {
        this.room = room;
    }

    /** Completes when every later change will be heard; fails with {@code unavailable}. */
    Future<Void> subscribe(Store store, EventCode code) {
        Subscription fresh = store.subscribe(code, this);
        subscription = fresh;
        return fresh.ready();
    }

    /** The load has arrived: what was held back, and from now on everything is passed on. */
    List<Change> begin() {
        begun = true;
        List<Change> held = List.copyOf(early);
        early.clear();
        return held;
    }

    void end() {
        ended = true;
        if (subscription != null) {
            subscription.close();
        }
    }

    boolean hasEnded() {
        return ended;
    }

    /** Whether it passes on what it hears. */
    boolean flows() {
        return begun && !ended;
    }

    @Override
    public void changed(Change change) {
        if (flows()) {
            room.changed(change);
        } else if (!ended) {
            early.add(change);
        }
    }

    @Override
    public void seen(Seen seen) {
        if (flows()) {
            room.seen(seen);
        }
    }

    @Override
    public void erased() {
        if (flows()) {
            room.erased();
        }
    }

    @Override
    public void lost() {
        if (!ended) {
            room.lost();
        }
    }
}
