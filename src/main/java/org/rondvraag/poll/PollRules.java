package org.rondvraag.poll;

import java.util.Set;
import org.rondvraag.event.Decision;
import org.rondvraag.event.Facts;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.Refusal;

/** The life of a poll: opened, timed, closed, asked again, begun anew; and what is seen of its result. */
public final class PollRules {
    private static final Set<String> WORDING = Set.of("title", "type", "options", "settings", "item");
    private static final long LONGEST = 86_400;

    private PollRules() {}

    /** {@code poll.open}: a draft, in round 1. */
    public static Decision open(Facts facts, Actor actor, Fields fields) {
        Poll poll = named(facts, fields);
        if (poll.isOpen()) {
            return Decision.holds();
        }
        if (!poll.isDraft()) {
            throw Refusal.conflict("status");
        }
        return Decision.write(Poll.KIND, opened(facts, poll, 1, fields)).about(poll.title());
    }

    /** {@code poll.update} of an open poll: it closes in so many seconds from now, or with 0 no more by itself. */
    static Decision timed(Facts facts, Poll poll, Fields fields) {
        if (WORDING.stream().anyMatch(fields::has)) {
            throw Refusal.conflict("status");
        }
        long seconds = fields.integer("seconds", 0, LONGEST);
        Long closesAt = seconds == 0 ? null : facts.now() + seconds * 1000;
        return Decision.write(Poll.KIND, poll.with("closesAt", closesAt)).about(poll.title());
    }

    /** {@code poll.close}: nothing is counted any more. */
    public static Decision close(Facts facts, Actor actor, Fields fields) {
        Poll poll = named(facts, fields);
        if (poll.isDraft()) {
            throw Refusal.conflict("status");
        }
        return poll.isOpen()
                ? Decision.write(Poll.KIND, poll.closed(facts.now())).about(poll.title())
                : Decision.holds();
    }

    /** {@code poll.results}: what everyone may see of the result. */
    public static Decision results(Facts facts, Actor actor, Fields fields) {
        String results = fields.text("results", 1, 20);
        if (!Poll.RESULTS.contains(results)) {
            throw Refusal.invalid("results", "form");
        }
        Poll poll = named(facts, fields);
        return poll.results().equals(results)
                ? Decision.holds()
                : Decision.write(Poll.KIND, poll.with("results", results)).about(poll.title());
    }

    /** {@code poll.again}: a closed poll opens in a new round, which the reply names; the former round is kept. */
    public static Decision again(Facts facts, Actor actor, Fields fields) {
        Poll poll = named(facts, fields);
        if (!poll.isClosed()) {
            throw Refusal.conflict("status");
        }
        return anew(facts, poll, fields);
    }

    /**
     * {@code poll.reset}: the answers of the present round are thrown away and the poll opens in a new one. That round must be named,
     * as a confirmation and so that a repeat throws nothing away.
     */
    public static Decision reset(Facts facts, Actor actor, Fields fields) {
        long round = fields.integer("round", 1, 1_000_000);
        Poll poll = named(facts, fields);
        if (poll.isDraft()) {
            throw Refusal.conflict("status");
        }
        if (round < poll.round() && !poll.rounds().contains((int) round)) {
            return Decision.holds().replying("round", poll.round());
        }
        if (round != poll.round()) {
            throw Refusal.conflict("");
        }
        return anew(facts, poll.voided(), fields);
    }

    static Poll named(Facts facts, Fields fields) {
        return facts.need(Poll.KIND, fields.id("poll", PollId::of).value());
    }

    private static Decision anew(Facts facts, Poll poll, Fields fields) {
        Poll next = opened(facts, poll, poll.round() + 1, fields);
        Poll hidden = next.results().equals("shown") ? next.with("results", "hidden") : next;
        return Decision.write(Poll.KIND, hidden)
                .replying("round", hidden.round())
                .about(poll.title());
    }

    /** In the first round from that one on that nobody answered: when an opening was undone, its answers must not come back. */
    private static Poll opened(Facts facts, Poll poll, int from, Fields fields) {
        if (poll.settings().byCode() && facts.all(Codes.KIND).isEmpty()) {
            throw Refusal.conflict("codes");
        }
        int round = from;
        while (facts.answered(poll.key(), round)) {
            round++;
        }
        Poll opened = poll.opened(round, facts.now(), seconds(poll, fields));
        return switch (poll.type()) {
            case WORDS, OPEN -> opened.with("review", reviewed(facts, poll) ? true : null);
            default -> opened;
        };
    }

    /** As the poll's settings say; else open answers as the event's questions, and words not. */
    private static boolean reviewed(Facts facts, Poll poll) {
        Boolean review = poll.settings().review();
        return review == null ? poll.type() == PollType.OPEN && facts.event().review() : review;
    }

    private static long seconds(Poll poll, Fields fields) {
        return fields.has("seconds")
                ? fields.integer("seconds", 5, LONGEST)
                : poll.settings().seconds();
    }
}
