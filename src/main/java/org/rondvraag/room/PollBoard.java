package org.rondvraag.room;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.rondvraag.poll.BallotBox;
import org.rondvraag.poll.Poll;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.Refusal;

/** What there is to tell of the polls of one memory. Confined to its room's context. */
final class PollBoard {
    private final Memory memory;
    private final Seals seals;

    /** @param renewed is run when there is more to tell */
    PollBoard(Vertx vertx, Context context, Memory memory, Runnable renewed) {
        this.memory = memory;
        this.seals = new Seals(vertx, context, memory, renewed);
    }

    Map<Poll, Results> all() {
        return results(memory.documents().ids(Poll.KIND));
    }

    /** Of the polls of which something was touched. */
    Map<Poll, Results> of(Touched touched) {
        Set<String> polls = new HashSet<>(touched.answered());
        touched.documents().stream()
                .filter(doc -> doc.kind().equals(Poll.KIND.name()))
                .forEach(doc -> polls.add(doc.id()));
        return results(polls);
    }

    private Map<Poll, Results> results(Collection<String> ids) {
        Map<Poll, Results> results = new LinkedHashMap<>();
        for (String id : ids) {
            memory.documents()
                    .find(Poll.KIND, id)
                    .ifPresent(poll -> results.put(poll, Results.of(poll, memory, seals.of(poll))));
        }
        return results;
    }

    /** The receipts of a closed poll; refuses with {@code not_found} when it is not closed. */
    JsonObject receipts(PollId id) {
        Poll poll = memory.documents().find(Poll.KIND, id.value()).orElseThrow(Refusal::notFound);
        BallotBox.Sealed sealed = seals.of(poll);
        if (sealed == null) {
            throw Refusal.notFound();
        }
        int n = memory.ballots().tally(poll, poll.round()).n();
        return ReceiptList.of(memory.event().code(), poll, n, sealed);
    }
}
