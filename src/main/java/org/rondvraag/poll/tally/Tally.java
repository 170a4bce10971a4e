package org.rondvraag.poll.tally;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.rondvraag.poll.Answers;
import org.rondvraag.poll.Poll;
import org.rondvraag.store.Ballot;

/** How the ballots of one round of a poll stand: kept level with them one by one, or made of all at once; both are the same. */
public final class Tally {
    private final JsonObject question;
    private final Count count;
    private int n;
    private int abstain;

    private Tally(Poll poll) {
        this.question = question(poll);
        this.count = switch (poll.type()) {
            case CHOICE -> new ChoiceCount(poll);
            case RATING -> new RatingCount(poll);
            case RANKING -> new RankingCount(poll);
            case POINTS -> new PointsCount(poll);
            case WORDS -> new WordsCount();
            case OPEN -> new OpenCount(poll.key());
            case NUMBER -> new NumberCount();
        };
    }

    /** Of these ballots, one for each participant. */
    public static Tally of(Poll poll, Collection<Ballot> ballots) {
        Tally tally = new Tally(poll);
        ballots.forEach(tally::add);
        return tally;
    }

    /** Whether it counts what this poll asks; a draft that was edited asks something else. */
    public boolean isOf(Poll poll) {
        return question.equals(question(poll));
    }

    public void add(Ballot ballot) {
        count(ballot, 1);
    }

    /** Takes a ballot out that was added before. */
    public void remove(Ballot ballot) {
        count(ballot, -1);
    }

    /** How many answered, abstentions not included. */
    public int n() {
        return n;
    }

    /** How many cast a ballot: {@code n} and abstentions. */
    public int answers() {
        return n + abstain;
    }

    /** {@code n}, {@code abstain} and what the type shows; of words and open answers no more than a view has room for. */
    public JsonObject result(Moderation moderation) {
        JsonObject tally = counted();
        count.result(tally, moderation);
        return tally;
    }

    /** The same to take home: every word and open answer, what still waits too, but not what the desk took away. */
    public JsonObject whole(Moderation moderation) {
        JsonObject tally = counted();
        count.whole(tally, moderation.settled());
        return tally;
    }

    private JsonObject counted() {
        return new JsonObject().put("n", n).put("abstain", abstain);
    }

    /** Further figures, for who may see the result; empty for most types. */
    public JsonObject details() {
        JsonObject details = new JsonObject();
        count.details(details);
        return details;
    }

    /** For the desk: the words or open answers that it moderates, each {@code id, text, count?, state}. */
    public JsonArray entries(Moderation moderation) {
        return count.entries(moderation);
    }

    /** The text of the entry of that id, if somebody gave it. */
    public Optional<String> entry(String id) {
        return count.entry(id);
    }

    private void count(Ballot ballot, int by) {
        if (Answers.ABSTAIN.equals(ballot.answer())) {
            abstain += by;
        } else {
            n += by;
            count.count(ballot, by);
        }
    }

    private static JsonObject question(Poll poll) {
        return new JsonObject()
                .put("type", poll.type().wire())
                .put("options", Objects.requireNonNullElseGet(poll.body().getJsonArray("options"), JsonArray::new))
                .put("settings", poll.settings().body());
    }
}
