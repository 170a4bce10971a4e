package org.rondvraag.store;

import java.util.List;
import java.util.stream.Stream;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.QuestionId;

/**
 * The names in Redis. Everything of an event stands under one hash tag, {@code rv:{GENT22}:}, so that its scripts stay
 * within one slot.
 *
 * <table>
 * <caption>Keys of an event</caption>
 * <tr><td>rev</td><td>the revision: +1 with every write</td></tr>
 * <tr><td>docs</td><td>hash, {@code kind:id} → version, space, JSON body</td></tr>
 * <tr><td>gates</td><td>hash, {@code q:ID} → {@code 1|0} and the merged ids; {@code p:ID} → round and closing time</td></tr>
 * <tr><td>people</td><td>hash, participant → number, and after the first write {@code :} and when that was</td></tr>
 * <tr><td>number</td><td>the last number given out</td></tr>
 * <tr><td>active</td><td>sorted set, number → revision of the last write</td></tr>
 * <tr><td>commits</td><td>sorted set, token of a commit → revision it made; the last 4096</td></tr>
 * <tr><td>questions</td><td>set of questions that ever had a gate or a vote</td></tr>
 * <tr><td>rounds</td><td>set of {@code poll:round} that ever had a gate</td></tr>
 * <tr><td>votes:ID</td><td>bitmap of supporters by number</td></tr>
 * <tr><td>seen:ID</td><td>bitmap of who had it in view by number</td></tr>
 * <tr><td>ballots:POLL:ROUND</td><td>hash, number → ballot id, time, JSON answer</td></tr>
 * <tr><td>cast:POLL:ROUND</td><td>hash, ballot id → number; {@code #number} → the last 8 ballot ids</td></tr>
 * <tr><td>online</td><td>hash, node → who is here, who of them answered, and when it said so; expires</td></tr>
 * <tr><td>changes</td><td>channel of the changes</td></tr>
 * </table>
 *
 * <p>Outside events: {@code rv:events}, the set of codes, and {@code rv:instance}, a hash with {@code secret} and {@code
 * organiser}.
 */
record Keys(String prefix) {
    static final String EVENTS = "rv:events";
    static final String INSTANCE = "rv:instance";

    /** What every event keeps, whatever happens in it, but for who is here. */
    private static final List<String> FIXED =
            List.of("rev", "docs", "gates", "people", "number", "active", "commits", "questions", "rounds");

    static Keys of(EventCode event) {
        return new Keys("rv:{" + event.value() + "}:");
    }

    /** Several names, in the order that a script wants them. */
    List<String> all(String... names) {
        return Stream.of(names).map(this::named).toList();
    }

    /** For a script that touches all that stands under fixed names; then {@code more}. */
    List<String> kept(String... more) {
        return Stream.concat(FIXED.stream(), Stream.of(more)).map(this::named).toList();
    }

    /** For the script of a vote: where it stands, who votes, the keys of the vote itself, and the channel. */
    List<String> voting(String... own) {
        return Stream.of(all("rev", "gates", "people", "number", "active"), List.of(own), List.of(changes()))
                .flatMap(List::stream)
                .toList();
    }

    String votes(QuestionId question) {
        return prefix + "votes:" + question.value();
    }

    String seen(QuestionId question) {
        return prefix + "seen:" + question.value();
    }

    String ballots(PollId poll, int round) {
        return prefix + "ballots:" + poll.value() + ":" + round;
    }

    String cast(PollId poll, int round) {
        return prefix + "cast:" + poll.value() + ":" + round;
    }

    String changes() {
        return named("changes");
    }

    String named(String name) {
        return prefix + name;
    }
}
