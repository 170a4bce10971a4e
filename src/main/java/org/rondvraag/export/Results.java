package org.rondvraag.export;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rondvraag.event.Edit;
import org.rondvraag.event.Event;
import org.rondvraag.event.Item;
import org.rondvraag.event.Person;
import org.rondvraag.poll.BallotBox;
import org.rondvraag.poll.Opinion;
import org.rondvraag.poll.Poll;
import org.rondvraag.question.Question;
import org.rondvraag.room.Archive;

/**
 * What came of an event, as of one revision: all that exports know. It is free of participant ids and numbers, and of what its
 * author withdrew; being immutable it may be read on any thread.
 *
 * @param items by time
 * @param questions by the time they were asked
 * @param rounds every round of every poll that was opened, those of one poll together; the poll that was opened last comes last
 * @param actions the activity log, oldest first
 */
record Results(
        Event event,
        List<Item> items,
        List<Person> people,
        List<Poll> polls,
        List<Asked> questions,
        List<Round> rounds,
        List<JsonObject> actions) {

    /** A question and its upvotes, those of questions merged into it united. */
    record Asked(Question question, int votes) {}

    /**
     * One round of a poll.
     *
     * @param box its ballots, whose receipts are in an order that says nothing of who cast them
     * @param tally without what the desk took away
     * @param details figures beyond the tally
     * @param shift how opinion shifted since the round before; empty where that is not told
     */
    record Round(Poll poll, int number, BallotBox box, JsonObject tally, JsonObject details, JsonObject shift) {
        /** Whether its answers were thrown away. */
        boolean isVoid() {
            return !poll.rounds().contains(number);
        }
    }

    /** Collects it; only within {@code Room.read}. */
    static Results of(Archive archive) {
        return new Results(
                archive.event(),
                archive.items(),
                archive.people().stream().sorted(Natural.by(Person::key)).toList(),
                archive.polls().stream().sorted(Natural.by(Poll::key)).toList(),
                archive.questions().stream()
                        .filter(question -> question.status() != Question.Status.WITHDRAWN)
                        .map(question -> new Asked(anonymous(question), archive.votes(question)))
                        .toList(),
                archive.polls().stream()
                        .filter(poll -> !poll.isDraft())
                        .sorted(Comparator.comparingLong(Poll::openedAt).thenComparing(Natural.by(Poll::key)))
                        .flatMap(poll -> rounds(archive, poll))
                        .toList(),
                archive.actions());
    }

    private static Question anonymous(Question question) {
        return new Question(
                question.key(), Edit.of(question.body()).drop("author").done());
    }

    private static Stream<Round> rounds(Archive archive, Poll poll) {
        return Stream.concat(poll.rounds().stream(), archive.rounds(poll).stream())
                .distinct()
                .sorted()
                .map(number -> new Round(
                        poll,
                        number,
                        archive.ballots(poll, number),
                        archive.tally(poll, number),
                        archive.details(poll, number),
                        shift(archive, poll, number)));
    }

    private static JsonObject shift(Archive archive, Poll poll, int number) {
        OptionalInt before = poll.rounds().contains(number) ? poll.roundBefore(number) : OptionalInt.empty();
        return before.isEmpty()
                ? new JsonObject()
                : archive.opinion(poll, before.getAsInt(), number)
                        .flatMap(Opinion::forEveryone)
                        .orElseGet(JsonObject::new);
    }

    /** A time (ms since 1970) on the clock of the event. */
    ZonedDateTime time(long ms) {
        return Instant.ofEpochMilli(ms).atZone(event.zone());
    }

    /** From the id of each item of the programme to the item. */
    Map<String, Item> itemsById() {
        return items.stream().collect(Collectors.toMap(Item::key, Function.identity()));
    }

    /** The names of people, in the order of their ids given; someone deleted since is left out. */
    List<String> names(List<String> ids) {
        Map<String, String> names = people.stream().collect(Collectors.toMap(Person::key, Person::name));
        return ids.stream().filter(names::containsKey).map(names::get).toList();
    }
}
