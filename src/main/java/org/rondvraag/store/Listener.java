package org.rondvraag.store;

/** Hears of an event's changes, on the context that subscribed. */
public interface Listener {
    /** A write was made; changes come in the order of their revisions. */
    void changed(Change change);

    /** Questions were seen. */
    void seen(Seen seen);

    /** The event exists no longer; nothing else will be heard of it. */
    void erased();

    /** The subscription broke, so changes may be missing: subscribe anew and load again. Nothing is heard after this. */
    void lost();
}
