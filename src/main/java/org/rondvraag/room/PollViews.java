package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import org.rondvraag.event.Edit;
import org.rondvraag.poll.Policy;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.Tally;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.View;
import org.rondvraag.store.Ballot;

/** What each view sees of a poll: drafts at the desk alone, the tally where its policy allows. */
final class PollViews {
    private PollViews() {}

    static boolean shows(View view, Poll poll) {
        return view == View.DESK || !poll.isDraft();
    }

    static JsonObject facts(View view, Poll poll) {
        return Edit.of(new JsonObject().put("options", poll.body().getJsonArray("options", new JsonArray())))
                .set("type", poll.type().wire())
                .set("title", poll.title())
                .set("status", poll.status())
                .set("round", poll.round())
                .set("results", poll.results())
                .set("at", poll.body().getLong("openedAt"))
                .set("closesAt", poll.closesAt() > 0 ? poll.closesAt() : null)
                .set("item", poll.item())
                .set("settings", settings(view, poll))
                .done();
    }

    static JsonObject counts(View view, Poll poll, JsonObject tally) {
        int answers = tally.getInteger("n") + tally.getInteger("abstain");
        JsonObject counts = new JsonObject().put("answers", answers);
        return Policy.shows(poll, view, answers) ? counts.put("tally", tally) : counts;
    }

    /** The tally of the present round, from its ballots. */
    static JsonObject tally(Poll poll, Memory memory) {
        Collection<Ballot> ballots = memory.ballots().of(new PollId(poll.key()), poll.round());
        return Tally.of(poll, ballots.stream().map(Ballot::answer).toList());
    }

    /** The correct options of a quiz stay at the desk until it is closed. */
    private static JsonObject settings(View view, Poll poll) {
        Edit settings =
                Edit.of(poll.settings().body()).set("abstain", poll.settings().abstain());
        return (view == View.DESK || poll.status().equals("closed") ? settings : settings.drop("correct")).done();
    }
}
