package org.rondvraag.live;

import java.util.ArrayList;
import java.util.List;

/**
 * The sockets of one loop that listen to one topic. Each knows its place, so that leaving costs nothing in a crowd. A publication
 * serves them from the last to the first, in slices, and whoever leaves in between, each of the others is served once.
 */
final class Group {
    /** So many are served in one go: some milliseconds. */
    private static final int SLICE = 500;

    private final List<Connection> members = new ArrayList<>();
    /** How many the present publication has not come to; they stand in front. */
    private int unserved;

    void add(Connection connection) {
        connection.group = this;
        connection.place = members.size();
        members.add(connection);
    }

    void remove(Connection connection) {
        int gap = connection.place;
        if (gap < unserved) {
            unserved--;
            gap = fill(gap, unserved);
        }
        fill(gap, members.size() - 1);
        members.remove(members.size() - 1);
        connection.group = null;
    }

    /** Moves a member to a place that came free; returns the place that it leaves. */
    private int fill(int gap, int from) {
        Connection moved = members.get(from);
        members.set(gap, moved);
        moved.place = gap;
        return from;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Begins to serve everyone who is here; nobody joins before all are served. */
    void begin() {
        unserved = members.size();
    }

    /** Serves the next ones; says whether some are left. */
    boolean publish(RawFrames.Round round, Position at) {
        for (int served = 0; served < SLICE && unserved > 0; served++) {
            unserved--;
            members.get(unserved).publish(round, at);
        }
        return unserved > 0;
    }
}
