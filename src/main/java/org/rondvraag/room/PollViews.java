package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rondvraag.event.Edit;
import org.rondvraag.poll.Policy;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.PollType;
import org.rondvraag.shared.View;

/** What each view sees of a poll: drafts at the desk alone, what comes of the ballots where its policy allows. */
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
                .set("at", poll.openedAt() > 0 ? poll.openedAt() : null)
                .set("closesAt", poll.closesAt() > 0 ? poll.closesAt() : null)
                .set("review", poll.review() ? true : null)
                .set("item", poll.item())
                .set("settings", settings(view, poll))
                .done();
    }

    static JsonObject counts(View view, Poll poll, Results results) {
        Edit counts = Edit.of(new JsonObject().put("answers", results.answers()));
        if (Policy.shows(poll, view, results.n())) {
            counts.set("tally", tally(view, poll, results))
                    .set("details", details(view, poll, results.details()))
                    .set("former", results.former())
                    .set("shift", shift(view, results));
        }
        if (view == View.DESK) {
            counts.set("entries", results.entries());
        }
        if (results.seal() != null) {
            counts.set(
                    "seal",
                    new JsonObject()
                            .put("n", results.seal().receipts().size())
                            .put("hash", results.seal().hash()));
        }
        return counts.done();
    }

    /** The desk reads open answers before they are shown, so its tally has those that wait too. */
    private static JsonObject tally(View view, Poll poll, Results results) {
        if (view != View.DESK || poll.type() != PollType.OPEN) {
            return results.tally();
        }
        JsonArray answers = new JsonArray();
        results.entries().stream()
                .map(JsonObject.class::cast)
                .filter(entry -> !entry.getString("state").equals("hidden"))
                .forEach(entry -> answers.add(new JsonObject().put("text", entry.getString("text"))));
        return results.tally().copy().put("answers", answers);
    }

    private static @Nullable JsonObject shift(View view, Results results) {
        return Optional.ofNullable(results.opinion())
                .flatMap(opinion -> view == View.DESK ? Optional.of(opinion.forDesk()) : opinion.forEveryone())
                .orElse(null);
    }

    /** How many were right would tell what is right. */
    private static @Nullable JsonObject details(View view, Poll poll, JsonObject details) {
        JsonObject told = tellsCorrect(view, poll)
                ? details
                : Edit.of(details).drop("right").done();
        return told.isEmpty() ? null : told;
    }

    /** The correct options of a quiz stay at the desk until it is closed. */
    private static JsonObject settings(View view, Poll poll) {
        Edit settings =
                Edit.of(poll.settings().body()).set("abstain", poll.settings().abstain());
        return (tellsCorrect(view, poll) ? settings : settings.drop("correct")).done();
    }

    private static boolean tellsCorrect(View view, Poll poll) {
        return view == View.DESK || poll.isClosed();
    }
}
