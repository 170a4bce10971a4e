package org.rondvraag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.store.Docs.ask;
import static org.rondvraag.store.Docs.expected;
import static org.rondvraag.store.Docs.replace;
import static org.rondvraag.store.Docs.write;
import static org.rondvraag.store.RedisExtension.result;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rondvraag.shared.EventCode;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.QuestionId;

class CommitTest {
    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    private static final ParticipantId ANN = ParticipantId.of("ann");
    private static final ParticipantId BOB = ParticipantId.of("bob");
    private static final QuestionId WHY = QuestionId.of("question-why");

    private final EventCode event = REDIS.newEvent();

    @Test
    void aNewEventStartsAtRevisionOneAndCannotBeMadeTwice() {
        EventCode code = REDIS.newCode();
        List<Commit.Write> first =
                List.of(write("event", "event", "title", "first"), write("item", "i1", "title", "x"));
        assertThat(result(REDIS.store().create(code, first, List.of()))).isTrue();
        assertThat(result(REDIS.store().create(code, List.of(write("event", "event", "title", "second")), List.of())))
                .isFalse();
        assertThat(result(REDIS.store().position(code)).rev()).isEqualTo(1);
        assertThat(doc(code, "event", "event").body()).isEqualTo(new JsonObject().put("title", "first"));
        assertThat(result(REDIS.store().events())).contains(code);
    }

    @Test
    void aWriteRaisesTheRevisionAndIsTheVersionOfItsDocuments() {
        Written written = result(REDIS.store().commit(replace(event, "item", "i1", 0, "new")));
        assertThat(written.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(written.rev()).isEqualTo(2);
        assertThat(doc(event, "item", "i1").version()).isEqualTo(2);
        assertThat(result(REDIS.store().commit(replace(event, "item", "i1", 2, "newer")))
                        .rev())
                .isEqualTo(3);
        assertThat(doc(event, "item", "i1").body().getString("value")).isEqualTo("newer");
    }

    @Test
    void aStaleExpectationWritesNothing() {
        result(REDIS.store().commit(replace(event, "item", "i1", 0, "mine")));
        for (long wrong : new long[] {0, 1, 3}) {
            Written refused = result(REDIS.store().commit(replace(event, "item", "i1", wrong, "theirs")));
            assertThat(refused.outcome()).isEqualTo(Outcome.STALE);
            assertThat(refused.rev()).isEqualTo(2);
        }
        assertThat(doc(event, "item", "i1").body().getString("value")).isEqualTo("mine");
    }

    @Test
    void aDocumentThatWasOnlyReadMustNotHaveChangedEither() {
        Commit close = replace(event, "event", "event", 1, "closed");
        Commit ask = Commit.of(
                event,
                List.of(expected("event", "event", 1), expected("question", "q1", 0)),
                List.of(write("question", "q1", "text", "too late")),
                List.of());
        assertThat(result(REDIS.store().commit(close)).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(result(REDIS.store().commit(ask)).outcome()).isEqualTo(Outcome.STALE);
    }

    @Test
    void ofManyWhoReadTheSameOnlyOneWrites() {
        List<Written> all = result(Future.all(IntStream.range(0, 200)
                        .mapToObj(i -> REDIS.store().commit(replace(event, "item", "i1", 0, i)))
                        .toList())
                .map(done -> done.<Written>list()));
        Map<Outcome, Long> outcomes =
                all.stream().collect(Collectors.groupingBy(Written::outcome, Collectors.counting()));
        assertThat(outcomes).isEqualTo(Map.of(Outcome.APPLIED, 1L, Outcome.STALE, 199L));
        assertThat(result(REDIS.store().position(event)).rev()).isEqualTo(2);
    }

    @Test
    void aRemovedDocumentStaysAsAMark() {
        result(REDIS.store().commit(replace(event, "person", "p1", 0, "x")));
        Commit removal = Commit.of(
                event,
                List.of(expected("person", "p1", 2)),
                List.of(Commit.Write.removal(Docs.id("person", "p1"))),
                List.of());
        assertThat(result(REDIS.store().commit(removal)).rev()).isEqualTo(3);
        assertThat(doc(event, "person", "p1").deleted()).isTrue();
        assertThat(doc(event, "person", "p1").version()).isEqualTo(3);
    }

    @Test
    void anyTextSurvives() {
        JsonObject body = new JsonObject()
                .put("text", "\"aanhaling\" \\ \u00e9\u00e8 \ud83d\ude00 %s {0} ]] \n\t")
                .put("list", new JsonArray().add(1).add(2.5).add(true))
                .put("empty", new JsonArray())
                .put("at", 1_699_999_999_999L);
        result(REDIS.store()
                .commit(Commit.of(
                        event, List.of(), List.of(new Commit.Write(Docs.id("question", "q-1_A"), body)), List.of())));
        assertThat(doc(event, "question", "q-1_A").body()).isEqualTo(body);
    }

    @Test
    void anAskerGetsANumberAndSupportsTheQuestionInTheSameWrite() {
        Written asked = result(REDIS.store().commit(ask(event, WHY, ANN)));
        Loaded loaded = result(REDIS.store().load(event));
        assertThat(loaded.participants().get(ANN)).isEqualTo(new Joined(ANN, 1, asked.at()));
        assertThat(loaded.votes().get(WHY).stream()).containsExactly(1);
        assertThat(loaded.active()).isEqualTo(Map.of(1, asked.rev()));
    }

    @Test
    void aGuardRefusesWhenMoreVotesStandThanTheRuleKnew() {
        result(REDIS.store().commit(ask(event, WHY, ANN)));
        result(REDIS.store().commit(Docs.gate(event, Docs.votable(WHY))));
        Function<Integer, Commit> edit = most -> new Commit(
                event,
                List.of(),
                List.of(write("question", WHY.value(), "text", "Waarom niet?")),
                List.of(),
                List.of(new Commit.Guard(WHY, most)),
                ANN,
                List.of());
        assertThat(result(REDIS.store().commit(edit.apply(0))).outcome()).isEqualTo(Outcome.APPLIED);
        result(REDIS.store().upvote(event, WHY, BOB, true));
        assertThat(result(REDIS.store().commit(edit.apply(0))).outcome()).isEqualTo(Outcome.STALE);
        assertThat(result(REDIS.store().commit(edit.apply(1))).outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void numbersAreGivenOutOnceEachWhenManyJoinAtOnce() {
        List<QuestionId> questions = IntStream.range(0, 300)
                .mapToObj(i -> QuestionId.of("question" + i))
                .toList();
        result(Future.all(questions.stream()
                .map(question -> REDIS.store()
                        .commit(ask(event, question, ParticipantId.of("by-" + Math.abs(question.hashCode() % 100)))))
                .toList()));
        Map<ParticipantId, Joined> joined = result(REDIS.store().load(event)).participants();
        assertThat(joined.values().stream().map(Joined::number))
                .doesNotHaveDuplicates()
                .hasSize(joined.size())
                .allMatch(number -> number >= 1 && number <= joined.size());
    }

    private static Doc doc(EventCode event, String kind, String id) {
        return result(REDIS.store().load(event)).docs().stream()
                .filter(doc -> doc.id().equals(Docs.id(kind, id)))
                .findFirst()
                .orElseThrow();
    }
}
