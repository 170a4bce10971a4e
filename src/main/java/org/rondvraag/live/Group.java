package org.rondvraag.live;

import java.util.ArrayList;
import java.util.List;

/** The sockets of one loop that listen to one topic. Each knows its place, so that leaving costs nothing in a crowd. */
final class Group {
    private final List<Connection> members = new ArrayList<>();

    void add(Connection connection) {
        connection.group = this;
        connection.place = members.size();
        members.add(connection);
    }

    /** The last one takes the place that comes free. */
    void remove(Connection connection) {
        Connection last = members.remove(members.size() - 1);
        if (last != connection) {
            members.set(connection.place, last);
            last.place = connection.place;
        }
        connection.group = null;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** From the last to the first: one that leaves meanwhile only moves one that was served already. */
    void publish(Frame frame, Position at) {
        try (RawFrames.Round round = new RawFrames.Round(frame)) {
            for (int i = members.size() - 1; i >= 0; i--) {
                if (i < members.size()) {
                    members.get(i).publish(round, at);
                }
            }
        }
    }
}
