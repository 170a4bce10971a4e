package org.rondvraag.room;

import java.util.List;
import org.rondvraag.poll.Poll;
import org.rondvraag.question.Hold;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Commit;
import org.rondvraag.store.DocId;
import org.rondvraag.store.Gate;
import org.rondvraag.store.Store;

/**
 * What ends by itself; the first node to see it writes it down. Polls whose time is up: the script has refused ballots since.
 * Cards at the desk that nobody has open any more.
 */
final class Expiry {
    private final EventCode code;
    private final Store store;

    Expiry(EventCode code, Store store) {
        this.code = code;
        this.store = store;
    }

    void end(Memory memory, long now) {
        memory.documents().all(Poll.KIND).stream()
                .filter(poll -> poll.isOpen() && poll.closesAt() > 0 && poll.closesAt() < now)
                .forEach(poll -> close(poll, memory, now));
        memory.documents().all(Hold.KIND).stream()
                .filter(hold -> hold.isOver(now))
                .forEach(hold -> release(hold, memory));
    }

    private void close(Poll poll, Memory memory, long now) {
        DocId id = Documents.id(Poll.KIND, poll.key());
        store.commit(Commit.of(
                code,
                expected(id, memory),
                List.of(new Commit.Write(id, poll.closed(now).body())),
                List.of(new Gate.PollGate(new PollId(poll.key()), 0, 0))));
    }

    private void release(Hold hold, Memory memory) {
        DocId id = Documents.id(Hold.KIND, hold.key());
        store.commit(Commit.of(code, expected(id, memory), List.of(Commit.Write.removal(id)), List.of()));
    }

    private static List<Commit.Expected> expected(DocId id, Memory memory) {
        return List.of(new Commit.Expected(id, memory.documents().version(id)));
    }
}
