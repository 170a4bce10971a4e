package org.rondvraag.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rondvraag.poll.Poll;

/** Every type of tally, in the form that the wire gives it, becomes lines. */
class PollLineTest {
    @Test
    void oneChoiceAddsUpToAHundredAndSeveralAreOfWhoAnswered() {
        String tally = "{'n':3,'counts':{'a':1,'b':1,'c':1}}";
        assertThat(percents("choice", "{}", tally)).containsExactly(34, 33, 33);
        assertThat(percents("choice", "{'max':2}", "{'n':3,'counts':{'a':3,'b':2,'c':0}}"))
                .containsExactly(100, 67, 0);
    }

    @Test
    void aRatingHasALineForEachPointFromTheLowest() {
        List<PollLine> lines = lines("rating", "{'lowest':0,'points':3}", "{'n':4,'counts':[1,0,3],'mean':1.5}");
        assertThat(lines.stream().map(PollLine::text)).containsExactly("0", "1", "2");
        assertThat(lines.stream().map(PollLine::count)).containsExactly(1L, 0L, 3L);
        assertThat(lines.stream().map(PollLine::percent)).containsExactly(25, 0, 75);
    }

    @Test
    void aRankingAndSharedPointsHaveAScoreForEachOption() {
        assertThat(lines("ranking", "{}", "{'n':2,'borda':{'a':2.5,'b':2,'c':1.5}}").stream()
                        .map(PollLine::score))
                .containsExactly(2.5, 2.0, 1.5);
        assertThat(lines("points", "{}", "{'n':2,'mean':{'a':60,'b':40}}").stream()
                        .map(PollLine::score))
                .containsExactly(60.0, 40.0, null);
    }

    @Test
    void wordsAreCountedAnswersAreListedAndNumbersFallIntoBins() {
        List<PollLine> words =
                lines("words", "{}", "{'n':4,'words':[{'text':'moed','count':3},{'text':'geld','count':1}]}");
        assertThat(words.stream().map(PollLine::text)).containsExactly("moed", "geld");
        assertThat(words.stream().map(PollLine::percent)).containsExactly(75, 25);
        assertThat(lines("open", "{}", "{'n':1,'answers':[{'text':'Meer tijd'}]}").stream()
                        .map(PollLine::text))
                .containsExactly("Meer tijd");
        assertThat(lines("number", "{}", "{'n':2,'median':12,'bins':[{'from':0,'to':12.5,'count':2}]}").stream()
                        .map(PollLine::text))
                .containsExactly("0 – 12.5");
    }

    private static Stream<Integer> percents(String type, String settings, String tally) {
        return lines(type, settings, tally).stream().map(PollLine::percent);
    }

    private static List<PollLine> lines(String type, String settings, String tally) {
        JsonArray options = new JsonArray();
        Stream.of("a", "b", "c")
                .forEach(id -> options.add(new JsonObject().put("id", id).put("text", "Optie " + id)));
        Poll poll = new Poll(
                "poll-of-test",
                new JsonObject()
                        .put("type", type)
                        .put("title", "?")
                        .put("options", options)
                        .put("settings", json(settings)));
        return PollLine.of(poll, json(tally).put("abstain", 0));
    }

    private static JsonObject json(String text) {
        return new JsonObject(text.replace('\'', '"'));
    }
}
