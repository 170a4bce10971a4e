package org.rondvraag.room;

import java.util.List;
import org.rondvraag.poll.Poll;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.PollId;
import org.rondvraag.store.Commit;
import org.rondvraag.store.DocId;
import org.rondvraag.store.Gate;
import org.rondvraag.store.Store;

/** Polls whose time is up: the script has refused ballots since; the first node to see it writes that they are closed. */
final class Expiry {
    private final EventCode code;
    private final Store store;

    Expiry(EventCode code, Store store) {
        this.code = code;
        this.store = store;
    }

    void close(Memory memory, long now) {
        memory.documents().all(Poll.KIND).stream()
                .filter(poll -> poll.isOpen() && poll.closesAt() > 0 && poll.closesAt() < now)
                .forEach(poll -> close(poll, memory, now));
    }

    private void close(Poll poll, Memory memory, long now) {
        DocId id = new DocId(Poll.KIND.name(), poll.key());
        store.commit(Commit.of(
                code,
                List.of(new Commit.Expected(id, memory.documents().version(id))),
                List.of(new Commit.Write(id, poll.closed(now).body())),
                List.of(new Gate.PollGate(new PollId(poll.key()), 0, 0))));
    }
}
