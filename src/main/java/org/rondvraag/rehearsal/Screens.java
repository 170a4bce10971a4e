package org.rondvraag.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When votes came to screens: looks at a hundred of them, evenly chosen, and at every vote. */
final class Screens {
    private static final int WATCHED = 100;

    private final Map<Phone, List<Change>> changes = new HashMap<>();

    /** A screen shows that revision since then. */
    private record Change(long rev, long at) {}

    Screens(List<Phone> phones) {
        int step = Math.max(1, phones.size() / WATCHED);
        for (int i = 0; i < phones.size(); i += step) {
            changes.put(phones.get(i), new ArrayList<>());
        }
    }

    void sees(Phone phone, Sight sight) {
        List<Change> screen = changes.get(phone);
        if (screen != null) {
            screen.add(new Change(sight.rev(), System.nanoTime()));
        }
    }

    /** From the moment each vote was sent until each watched screen showed its revision; what never came is left out. */
    Timings of(List<Votes.Vote> votes) {
        Timings timings = new Timings();
        changes.values().forEach(screen -> votes.forEach(vote -> add(vote, screen, timings)));
        return timings;
    }

    private static void add(Votes.Vote vote, List<Change> screen, Timings timings) {
        int low = 0;
        int high = screen.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (screen.get(middle).rev() >= vote.rev()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low < screen.size()) {
            timings.add(screen.get(low).at() - vote.sentAt());
        }
    }
}
