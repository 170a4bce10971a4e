package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import org.rondvraag.poll.BallotBox;
import org.rondvraag.poll.Policy;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.PollType;
import org.rondvraag.poll.Receipt;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.View;

/** The receipts of a closed round, as everyone may see them; with the answers where everyone may see the result. */
final class ReceiptList {
    private ReceiptList() {}

    static JsonObject of(EventCode event, Poll poll, int n, BallotBox.Sealed sealed) {
        JsonObject list = new JsonObject()
                .put("event", event.value())
                .put("poll", poll.key())
                .put("round", poll.round())
                .put("ballots", poll.settings().byCode() ? "codes" : "open")
                .put("n", sealed.receipts().size())
                .put("hash", sealed.hash())
                .put(
                        "receipts",
                        new JsonArray(new ArrayList<>(
                                sealed.receipts().stream().map(Receipt::code).toList())));
        return tellsAnswers(poll, n)
                ? list.put(
                                "answers",
                                new JsonArray(new ArrayList<>(sealed.receipts().stream()
                                        .map(Receipt::answer)
                                        .toList())))
                        .put("salt", sealed.salt())
                : list;
    }

    /** Texts are moderated, and are in the export only. */
    private static boolean tellsAnswers(Poll poll, int n) {
        return poll.type() != PollType.WORDS && poll.type() != PollType.OPEN && Policy.shows(poll, View.AUDIENCE, n);
    }
}
