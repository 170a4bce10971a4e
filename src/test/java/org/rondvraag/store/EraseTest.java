package org.rondvraag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.store.RedisExtension.eventually;
import static org.rondvraag.store.RedisExtension.result;

import io.vertx.core.json.JsonArray;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.shared.BallotId;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.PollId;
import org.rondvraag.shared.QuestionId;

/** What is erased is gone: from the keys, from the list, and for everyone who listens. */
class EraseTest {
    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    private static final QuestionId WHY = QuestionId.of("question-why");
    private static final PollId POLL = PollId.of("k1");
    private static final ParticipantId GRIET = new ParticipantId("griet-griet-griet-griet");

    @Test
    void nothingOfTheEventIsLeftAndItsNeighbourIsWhole() {
        EventCode event = inFullSwing();
        EventCode neighbour = inFullSwing();
        Heard heard = new Heard();
        result(REDIS.store().subscribe(event, heard).ready());
        int before = keys(neighbour).size();

        assertThat(result(REDIS.store().erase(event))).isTrue();

        assertThat(keys(event)).isEmpty();
        assertThat(keys(neighbour)).hasSize(before);
        assertThat(result(REDIS.store().events())).doesNotContain(event).contains(neighbour);
        assertThat(result(REDIS.store().position(event)).rev()).isZero();
        eventually(() -> heard.erased);
    }

    @Test
    void erasingAgainChangesNothing() {
        EventCode event = inFullSwing();
        assertThat(result(REDIS.store().erase(event))).isTrue();
        assertThat(result(REDIS.store().erase(event))).isFalse();
    }

    @Test
    void whoeverStillActsOnItWritesNothing() {
        EventCode event = inFullSwing();
        result(REDIS.store().erase(event));

        assertThat(result(REDIS.store().upvote(event, WHY, GRIET, true)).outcome())
                .isEqualTo(Outcome.NOT_VOTABLE);
        assertThat(result(REDIS.store().cast(event, POLL, 1, GRIET, BallotId.of("ballot-2"), new JsonArray().add("o1")))
                        .outcome())
                .isEqualTo(Outcome.POLL_CLOSED);
        result(REDIS.store().seen(event, GRIET, List.of(WHY)));
        assertThat(result(REDIS.store().commit(Docs.replace(event, "event", "event", 1, "late")))
                        .outcome())
                .isEqualTo(Outcome.STALE);
        assertThat(keys(event)).isEmpty();
    }

    @Test
    void theCodeIsFreeAgain() {
        EventCode event = inFullSwing();
        result(REDIS.store().erase(event));
        assertThat(result(REDIS.store()
                        .create(event, List.of(Docs.write("event", "event", "title", "Nieuw")), List.of())))
                .isTrue();
        assertThat(result(REDIS.store().load(event)).position().rev()).isEqualTo(1);
    }

    /** An event with something under every key. */
    private static EventCode inFullSwing() {
        EventCode event = REDIS.newEvent(Docs.votable(WHY), new Gate.PollGate(POLL, 1, 0));
        result(REDIS.store().upvote(event, WHY, GRIET, true));
        result(REDIS.store().cast(event, POLL, 1, GRIET, BallotId.of("ballot-1"), new JsonArray().add("o1")));
        result(REDIS.store().seen(event, GRIET, List.of(WHY)));
        result(REDIS.store().heartbeat(event, "node", new Here(3, 1)));
        assertThat(keys(event)).hasSizeGreaterThanOrEqualTo(12);
        return event;
    }

    private static List<String> keys(EventCode event) {
        Redis redis = Redis.createClient(REDIS.vertx(), REDIS.redis().url());
        try {
            Response keys = result(redis.send(Request.cmd(Command.KEYS).arg("rv:{" + event + "}:*")));
            return keys.stream().map(Response::toString).toList();
        } finally {
            redis.close();
        }
    }
}
