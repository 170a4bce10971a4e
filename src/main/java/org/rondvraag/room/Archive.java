package org.rondvraag.room;

import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rondvraag.event.Event;
import org.rondvraag.event.Item;
import org.rondvraag.event.Person;
import org.rondvraag.poll.BallotBox;
import org.rondvraag.poll.Opinion;
import org.rondvraag.poll.Poll;
import org.rondvraag.question.Question;
import org.rondvraag.shared.PollId;

/**
 * An event as it is taken home: what exports read. No participant id leaves it; whoever must be told apart is a number.
 * Only within {@link Room#read}.
 */
public final class Archive {
    private final Memory memory;

    Archive(Memory memory) {
        this.memory = memory;
    }

    public Event event() {
        return memory.event();
    }

    /** The programme, by time. */
    public List<Item> items() {
        return memory.documents().all(Item.KIND).stream().sorted(Item.BY_TIME).toList();
    }

    public List<Person> people() {
        return memory.documents().all(Person.KIND);
    }

    /** Every question ever asked, by the time it was asked. */
    public List<Question> questions() {
        return memory.documents().all(Question.KIND).stream()
                .sorted(Comparator.comparingLong(Question::asked).thenComparing(Question::key))
                .toList();
    }

    /** The upvotes of a question, those of questions merged into it united. */
    public int votes(Question question) {
        return memory.supporters(question.key()).cardinality();
    }

    public List<Poll> polls() {
        return memory.documents().all(Poll.KIND);
    }

    /** The rounds of a poll in which anybody answered, first to last; void is each that {@link Poll#rounds} does not have. */
    public List<Integer> rounds(Poll poll) {
        return memory.ballots().rounds(new PollId(poll.key()));
    }

    /** The whole tally of one round of a poll, from its ballots; without the words and answers that the desk took away. */
    public JsonObject tally(Poll poll, int round) {
        return memory.ballots().tally(poll, round).whole(Results.moderation(poll, memory));
    }

    /** Figures beyond the tally of one round, such as the deviation of a rating or the quartiles of a number. */
    public JsonObject details(Poll poll, int round) {
        return memory.ballots().tally(poll, round).details();
    }

    /** How opinion shifted between two rounds, if the poll's type tells that. */
    public Optional<Opinion> opinion(Poll poll, int before, int after) {
        PollId id = new PollId(poll.key());
        return Opinion.isTold(poll)
                ? Optional.of(Opinion.of(
                        poll,
                        before,
                        after,
                        memory.ballots().of(id, before),
                        memory.ballots().of(id, after)))
                : Optional.empty();
    }

    /** The ballots of one round with their receipts and seal, which may be worked out elsewhere: it takes a while. */
    public BallotBox ballots(Poll poll, int round) {
        return new BallotBox(
                event().code(), poll.key(), round, List.copyOf(memory.ballots().of(new PollId(poll.key()), round)));
    }

    /** The activity log, oldest first: {@code id, at, who, do, what?, undoes?}. */
    public List<JsonObject> actions() {
        return memory.documents().all(Action.KIND).stream()
                .sorted(Comparator.comparingLong(this::version))
                .map(Archive::told)
                .toList();
    }

    private long version(Action action) {
        return memory.documents().version(Action.KIND, action.key());
    }

    private static JsonObject told(Action action) {
        JsonObject told = new JsonObject()
                .put("id", action.key())
                .put("at", action.at())
                .put("who", action.who())
                .put("do", action.command());
        if (action.what() != null) {
            told.put("what", action.what());
        }
        if (action.undoes() != null) {
            told.put("undoes", action.undoes());
        }
        return told;
    }
}
