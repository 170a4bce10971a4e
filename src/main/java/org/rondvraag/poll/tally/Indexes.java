package org.rondvraag.poll.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rondvraag.poll.Poll;

/** The options of a poll by their place in it. */
record Indexes(List<String> ids, Map<String, Integer> places) {
    static Indexes of(Poll poll) {
        List<String> ids = poll.options().stream().map(Poll.Option::id).toList();
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return new Indexes(ids, places);
    }

    int size() {
        return ids.size();
    }

    /** The place of an option, from 0; -1 for none. */
    int of(Object id) {
        return places.getOrDefault(String.valueOf(id), -1);
    }
}
