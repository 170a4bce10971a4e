package org.rondvraag.room;

import org.rondvraag.shared.EventCode;
import org.rondvraag.store.Here;
import org.rondvraag.store.Store;

/** Tells all nodes who is here through this one, and the views who is here on all. Confined to its room's context. */
final class Heartbeat {
    /** Numbers that only tick upset nobody by waiting, in beats. */
    private static final int LEAST_BETWEEN = 5;

    private final EventCode code;
    private final String node;
    private final Store store;
    private final Publication publication;
    private final Present present;
    private int sinceTold = LEAST_BETWEEN;

    Heartbeat(EventCode code, String node, Store store, Publication publication, Present present) {
        this.code = code;
        this.node = node;
        this.store = store;
        this.publication = publication;
        this.present = present;
    }

    /** Call it once a second. */
    void beat() {
        sinceTold++;
        Here here = Presence.here(present.memory(), publication.participants());
        store.heartbeat(code, node, here).onSuccess(this::tell);
    }

    private void tell(Here here) {
        boolean due = here.online() != publication.online() && sinceTold >= LEAST_BETWEEN;
        sinceTold = due ? 0 : sinceTold;
        int online = due ? here.online() : publication.online();
        publication.reach(online, Presence.of(present.memory(), present.now(), Math.min(here.answered(), online)));
    }
}
