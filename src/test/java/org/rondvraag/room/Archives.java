package org.rondvraag.room;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.rondvraag.shared.QuestionId;
import org.rondvraag.store.Ballot;
import org.rondvraag.store.Doc;
import org.rondvraag.store.Loaded;
import org.rondvraag.store.PollRound;
import org.rondvraag.store.Position;

/** An event's archive as a room would have it after loading these things, without Redis. */
public final class Archives {
    private Archives() {}

    /** The event of a file, with further documents, which replace those of the file that have the same id. */
    public static Archive of(
            EventFile file,
            List<Doc> docs,
            Map<QuestionId, BitSet> votes,
            Map<PollRound, Map<Integer, Ballot>> ballots) {
        List<Doc> all = new ArrayList<>();
        file.writes().forEach(write -> all.add(new Doc(write.doc(), 1, write.body())));
        all.addAll(docs);
        return new Archive(
                new Memory(new Loaded(new Position("run", 100, 0), all, votes, ballots, Map.of(), Map.of(), Map.of())));
    }
}
