package org.rondvraag.export;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rondvraag.event.Edit;
import org.rondvraag.export.Results.Round;
import org.rondvraag.poll.BallotBox;
import org.rondvraag.poll.Poll;
import org.rondvraag.room.EventWriter;
import org.rondvraag.room.page.Words;

/** JSON for programs: values as they were written, members that have none left out, in an object that says whose and when. */
final class JsonFile {
    private final Results results;
    private final Instant now;

    private JsonFile(Results results, Instant now) {
        this.results = results;
        this.now = now;
    }

    static byte[] of(Subject subject, Results results, Words words, Instant now) {
        JsonFile file = new JsonFile(results, now);
        JsonObject json = switch (subject) {
            case QUESTIONS ->
                file.headed(subject, QuestionTable.of(results, words).json());
            case POLLS -> file.headed(subject, file.polls());
            case ACTIVITY -> file.headed(subject, ActivityTable.of(results).json());
            case EVENT -> EventWriter.json(results.event(), results.people(), results.items(), results.polls());
        };
        return (json.encodePrettily() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject headed(Subject subject, JsonArray entries) {
        return new JsonObject()
                .put("code", results.event().code().value())
                .put("title", results.event().title())
                .put("zone", results.event().zone().getId())
                .put("exported", time(now.toEpochMilli()))
                .put(subject.wire(), entries);
    }

    /** Each poll with its rounds, and each round with its tally and the answers it was counted from. */
    private JsonArray polls() {
        Map<Poll, List<Round>> polls = new LinkedHashMap<>();
        results.rounds()
                .forEach(round -> polls.computeIfAbsent(round.poll(), poll -> new ArrayList<>())
                        .add(round));
        JsonArray array = new JsonArray();
        polls.forEach((poll, rounds) -> array.add(poll(poll, rounds)));
        return array;
    }

    private JsonObject poll(Poll poll, List<Round> rounds) {
        JsonArray array = new JsonArray();
        rounds.forEach(round -> array.add(round(round)));
        Long opened = poll.body().getLong("openedAt");
        Long closed = poll.body().getLong("closedAt");
        return Edit.empty()
                .set("id", poll.key())
                .set("type", poll.type().wire())
                .set("title", poll.title())
                .set("item", poll.item())
                .set("options", poll.body().getJsonArray("options"))
                .set("settings", poll.settings().body())
                .set("results", poll.results())
                .set("status", poll.status())
                .set("opened", opened == null ? null : time(opened))
                .set("closed", closed == null ? null : time(closed))
                .set("rounds", array)
                .done();
    }

    /** The answers stand beside their receipts, in the order of these; the seal is that of the receipts. */
    private static JsonObject round(Round round) {
        BallotBox.Sealed box = round.box().sealed();
        JsonArray answers = new JsonArray();
        JsonArray ballots = new JsonArray();
        box.receipts().forEach(receipt -> {
            answers.add(receipt.answer());
            ballots.add(new JsonObject().put("receipt", receipt.code()).put("answer", receipt.answer()));
        });
        return Edit.of(new JsonObject().put("round", round.number()))
                .set("void", round.isVoid() ? true : null)
                .set("tally", round.tally())
                .set("details", round.details().isEmpty() ? null : round.details())
                .set("shift", round.shift().isEmpty() ? null : round.shift())
                .set("salt", box.salt())
                .set("seal", box.hash())
                .done()
                .put("answers", answers)
                .put("ballots", ballots);
    }

    private String time(long ms) {
        return new Cell.Moment(results.time(ms)).coded();
    }
}
