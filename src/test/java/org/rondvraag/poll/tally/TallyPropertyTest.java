package org.rondvraag.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rondvraag.poll.Answers;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.PollType;
import org.rondvraag.poll.result.WordGroups;
import org.rondvraag.store.Ballot;

/** Whatever is cast, changed and taken back, a tally kept level equals one counted afresh, and that equals a plain recount. */
class TallyPropertyTest {
    private static final int PEOPLE = 40;

    @ParameterizedTest
    @EnumSource(PollType.class)
    void aTallyKeptLevelEqualsARecountAtAnyMoment(PollType type) {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Sample sample = new Sample(random);
            Poll poll = Sample.poll(type, settings(type, random));
            Tally level = Tally.of(poll, List.of());
            Map<Integer, Ballot> held = new HashMap<>();
            Map<String, Boolean> verdicts = new HashMap<>();
            for (int step = 0; step < 120; step++) {
                Ballot ballot = sample.ballot(poll, random.nextInt(PEOPLE));
                Ballot former = held.put(ballot.number(), ballot);
                if (former != null) {
                    level.remove(former);
                }
                level.add(ballot);
                decide(level, verdicts, random);
                Moderation moderation = new Moderation(seed % 2 == 0, verdicts);
                Tally afresh = Tally.of(poll, held.values());
                assertThat(level.result(moderation)).isEqualTo(afresh.result(moderation));
                assertThat(level.details()).isEqualTo(afresh.details());
                assertThat(level.entries(moderation)).isEqualTo(afresh.entries(moderation));
                assertThat(level.answers()).isEqualTo(held.size());
            }
            new Recount(poll, held.values()).check(level.result(Moderation.NONE));
        }
    }

    private static void decide(Tally tally, Map<String, Boolean> verdicts, Random random) {
        JsonArray entries = tally.entries(new Moderation(false, verdicts));
        if (!entries.isEmpty() && random.nextInt(4) == 0) {
            verdicts.put(entries.getJsonObject(random.nextInt(entries.size())).getString("id"), random.nextBoolean());
        }
    }

    private static JsonObject settings(PollType type, Random random) {
        return switch (type) {
            case CHOICE -> new JsonObject().put("max", 1 + random.nextInt(3)).put("correct", new JsonArray().add("o2"));
            case RATING ->
                random.nextBoolean()
                        ? new JsonObject()
                                .put("preset", "nps")
                                .put("points", 11)
                                .put("lowest", 0)
                        : new JsonObject();
            default -> new JsonObject();
        };
    }

    @ParameterizedTest
    @EnumSource(PollType.class)
    void whatWasTakenOutLeavesNoTrace(PollType type) {
        Poll poll = Sample.poll(type, new JsonObject());
        Sample sample = new Sample(new Random(1));
        Tally tally = Tally.of(poll, List.of());
        JsonObject before = tally.result(Moderation.NONE);
        for (int number = 0; number < 30; number++) {
            Ballot ballot = sample.ballot(poll, number);
            tally.add(ballot);
            tally.remove(ballot);
        }
        assertThat(tally.result(Moderation.NONE)).isEqualTo(before);
        assertThat(before.getInteger("n")).isZero();
        assertThat(before.getInteger("abstain")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheDeskTookAwayDoesNotShowAndWhatWaitsNeither(boolean review) {
        for (PollType type : List.of(PollType.WORDS, PollType.OPEN)) {
            Poll poll = Sample.poll(type, new JsonObject());
            Sample sample = new Sample(new Random(2));
            Tally tally = Tally.of(
                    poll,
                    IntStream.range(0, 30)
                            .mapToObj(number -> sample.ballot(poll, number))
                            .toList());
            JsonArray entries = tally.entries(new Moderation(review, Map.of()));
            String first = entries.getJsonObject(0).getString("id");
            String second = entries.getJsonObject(1).getString("id");
            Moderation decided = new Moderation(review, Map.of(first, true, second, false));
            List<String> shown =
                    tally.result(decided).getJsonArray(type == PollType.WORDS ? "words" : "answers").stream()
                            .map(each -> ((JsonObject) each).getString("text"))
                            .toList();
            assertThat(shown).contains(text(entries, 0)).hasSize(review ? 1 : entries.size() - 1);
            assertThat(states(tally.entries(decided)))
                    .containsEntry(first, "shown")
                    .containsEntry(second, "hidden")
                    .containsEntry(entries.getJsonObject(2).getString("id"), review ? "pending" : "shown");
            assertThat(tally.result(decided).getInteger("n")).isEqualTo(tally.n());
        }
    }

    private static String text(JsonArray entries, int index) {
        return entries.getJsonObject(index).getString("text");
    }

    private static Map<String, String> states(JsonArray entries) {
        Map<String, String> states = new HashMap<>();
        entries.forEach(
                each -> states.put(((JsonObject) each).getString("id"), ((JsonObject) each).getString("state")));
        return states;
    }

    /** The plainest count there is, one figure at a time. */
    private record Recount(Poll poll, Collection<Ballot> ballots) {
        void check(JsonObject tally) {
            List<Object> given = ballots.stream()
                    .map(Ballot::answer)
                    .filter(answer -> !answer.equals(Answers.ABSTAIN))
                    .toList();
            assertThat(tally.getInteger("n")).isEqualTo(given.size());
            assertThat(tally.getInteger("abstain")).isEqualTo(ballots.size() - given.size());
            switch (poll.type()) {
                case CHOICE ->
                    poll.options()
                            .forEach(option -> assertThat(
                                            tally.getJsonObject("counts").getInteger(option.id()))
                                    .isEqualTo(count(given, answer -> ((JsonArray) answer).contains(option.id()))));
                case RATING -> {
                    JsonArray counts = tally.getJsonArray("counts");
                    assertThat(counts).hasSize(poll.settings().points());
                    for (int point = 0; point < counts.size(); point++) {
                        int value = poll.settings().lowest() + point;
                        assertThat(counts.getLong(point)).isEqualTo(count(given, answer -> answer.equals(value)));
                    }
                    assertThat(tally.getDouble("mean"))
                            .isCloseTo(mean(given, answer -> ((Number) answer).doubleValue()), within(1e-9));
                }
                case RANKING ->
                    poll.options()
                            .forEach(option -> assertThat(
                                            tally.getJsonObject("borda").getDouble(option.id()))
                                    .isCloseTo(
                                            mean(given, answer -> points((JsonArray) answer, option.id())),
                                            within(1e-9)));
                case POINTS ->
                    poll.options()
                            .forEach(option -> assertThat(
                                            tally.getJsonObject("mean").getDouble(option.id()))
                                    .isCloseTo(
                                            mean(given, answer -> ((JsonObject) answer).getDouble(option.id(), 0.0)),
                                            within(1e-9)));
                case WORDS ->
                    tally.getJsonArray("words")
                            .forEach(word -> assertThat(((JsonObject) word).getInteger("count"))
                                    .isEqualTo(count(
                                            given,
                                            answer -> ((JsonArray) answer)
                                                    .stream()
                                                            .anyMatch(each -> WordGroups.key((String) each)
                                                                    .equals(WordGroups.key(
                                                                            ((JsonObject) word).getString("text")))))));
                case OPEN ->
                    assertThat(tally.getJsonArray("answers").stream()
                                    .map(each -> (Object) ((JsonObject) each).getString("text"))
                                    .toList())
                            .containsExactlyInAnyOrderElementsOf(given);
                case NUMBER ->
                    assertThat(tally.getJsonArray("bins").stream()
                                    .mapToInt(bin -> ((JsonObject) bin).getInteger("count"))
                                    .sum())
                            .isEqualTo(given.size());
            }
        }

        /** m for the first of m; the places of those left out are shared. */
        private static double points(JsonArray order, String option) {
            int place = order.getList().indexOf(option);
            return place >= 0 ? Sample.OPTIONS - place : (Sample.OPTIONS - order.size() + 1) / 2.0;
        }

        private static int count(List<Object> answers, Predicate<Object> matching) {
            return (int) answers.stream().filter(matching).count();
        }

        private static double mean(List<Object> answers, ToDoubleFunction<Object> value) {
            return answers.stream().mapToDouble(value).average().orElse(0);
        }
    }
}
