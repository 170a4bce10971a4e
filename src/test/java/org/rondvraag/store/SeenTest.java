package org.rondvraag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.store.Docs.votable;
import static org.rondvraag.store.RedisExtension.eventually;
import static org.rondvraag.store.RedisExtension.result;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.QuestionId;

class SeenTest {
    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    private static final ParticipantId ANN = ParticipantId.of("ann");
    private static final QuestionId WHY = QuestionId.of("question-why");
    private static final QuestionId UNKNOWN = QuestionId.of("question-unknown");

    private final EventCode event = REDIS.newEvent(votable(WHY));

    @Test
    void whatWasSeenIsKeptAndToldOnceWithoutARevision() {
        Heard heard = new Heard();
        result(REDIS.store().subscribe(event, heard).ready());
        result(REDIS.store().seen(event, ANN, List.of(WHY)));
        result(REDIS.store().seen(event, ANN, List.of(WHY)));
        eventually(() -> !heard.seen.isEmpty());
        heard.revision(result(REDIS.store().upvote(event, WHY, ANN, true)).rev());
        assertThat(heard.seen).containsExactly(new Seen(1, List.of(WHY)));
        assertThat(result(REDIS.store().position(event)).rev()).isEqualTo(2);
        assertThat(result(REDIS.store().load(event)).seen().get(WHY).stream()).containsExactly(1);
    }

    @Test
    void whoOnlyLooksHasNotJoinedButKeepsTheNumber() {
        result(REDIS.store().seen(event, ANN, List.of(WHY)));
        assertThat(result(REDIS.store().load(event)).participants()).isEmpty();
        result(REDIS.store().upvote(event, WHY, ParticipantId.of("bob"), true));
        Written voted = result(REDIS.store().upvote(event, WHY, ANN, true));
        assertThat(result(REDIS.store().load(event)).participants().get(ANN)).isEqualTo(new Joined(ANN, 1, voted.at()));
    }

    @Test
    void questionsThatDoNotExistAreNotKept() {
        result(REDIS.store().seen(event, ANN, List.of(UNKNOWN)));
        Loaded loaded = result(REDIS.store().load(event));
        assertThat(loaded.seen()).doesNotContainKey(UNKNOWN);
        result(REDIS.store().upvote(event, WHY, ParticipantId.of("bob"), true));
        assertThat(result(REDIS.store().load(event)).participants().values())
                .extracting(Joined::number)
                .containsExactly(1);
    }
}
