package org.rondvraag.export;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rondvraag.poll.Poll;
import org.rondvraag.poll.PollType;
import org.rondvraag.poll.result.Percent;

/**
 * One line of a poll's result: an option, a point of the scale, a word, an answer or a range of numbers.
 *
 * @param option the id of the option, where the poll has any
 * @param percent whole percents: they add up to 100 where everyone gave one answer, else they are of all who answered
 * @param score ranking: the Borda mean; points: the mean
 */
record PollLine(
        @Nullable String option,
        String text,
        @Nullable Long count,
        @Nullable Integer percent,
        @Nullable Double score) {

    /** The lines of a tally, in the order of the poll; none when the tally has nothing to list. */
    static List<PollLine> of(Poll poll, JsonObject tally) {
        return switch (poll.type()) {
            case CHOICE -> choice(poll, tally);
            case RATING -> rating(poll, tally);
            case RANKING -> scores(poll, tally.getJsonObject("borda"));
            case POINTS -> scores(poll, tally.getJsonObject("mean"));
            case WORDS -> words(tally);
            case OPEN -> answers(tally);
            case NUMBER -> bins(tally);
        };
    }

    private static List<PollLine> choice(Poll poll, JsonObject tally) {
        JsonObject counts = tally.getJsonObject("counts", new JsonObject());
        List<Poll.Option> options = poll.options();
        long[] numbers = options.stream()
                .mapToLong(option -> counts.getLong(option.id(), 0L))
                .toArray();
        int[] percents =
                poll.settings().max(PollType.CHOICE) == 1 ? Percent.largestRemainder(numbers) : ofAll(numbers, tally);
        return IntStream.range(0, numbers.length)
                .mapToObj(at ->
                        new PollLine(options.get(at).id(), options.get(at).text(), numbers[at], percents[at], null))
                .toList();
    }

    private static List<PollLine> rating(Poll poll, JsonObject tally) {
        JsonArray counts = tally.getJsonArray("counts", new JsonArray());
        int lowest = poll.settings().lowest();
        return counted(
                IntStream.range(0, counts.size())
                        .mapToObj(at -> Integer.toString(lowest + at))
                        .toList(),
                IntStream.range(0, counts.size()).mapToLong(counts::getLong).toArray());
    }

    private static List<PollLine> bins(JsonObject tally) {
        List<JsonObject> bins = objects(tally, "bins");
        return counted(
                bins.stream()
                        .map(bin -> plain(bin, "from") + " – " + plain(bin, "to"))
                        .toList(),
                bins.stream().mapToLong(bin -> bin.getLong("count")).toArray());
    }

    private static List<PollLine> counted(List<String> texts, long[] numbers) {
        int[] percents = Percent.largestRemainder(numbers);
        return IntStream.range(0, numbers.length)
                .mapToObj(at -> new PollLine(null, texts.get(at), numbers[at], percents[at], null))
                .toList();
    }

    private static List<PollLine> words(JsonObject tally) {
        List<JsonObject> words = objects(tally, "words");
        long[] numbers = words.stream().mapToLong(word -> word.getLong("count")).toArray();
        int[] percents = ofAll(numbers, tally);
        return IntStream.range(0, numbers.length)
                .mapToObj(at -> new PollLine(null, words.get(at).getString("text"), numbers[at], percents[at], null))
                .toList();
    }

    private static List<PollLine> answers(JsonObject tally) {
        return objects(tally, "answers").stream()
                .map(answer -> new PollLine(null, answer.getString("text"), null, null, null))
                .toList();
    }

    private static List<PollLine> scores(Poll poll, @Nullable JsonObject scores) {
        Stream<Poll.Option> options = scores == null ? Stream.of() : poll.options().stream();
        return options.map(option -> new PollLine(option.id(), option.text(), null, null, score(scores, option.id())))
                .toList();
    }

    private static @Nullable Double score(@Nullable JsonObject scores, String option) {
        return scores == null ? null : scores.getDouble(option);
    }

    private static int[] ofAll(long[] numbers, JsonObject tally) {
        long n = tally.getLong("n", 0L);
        return IntStream.range(0, numbers.length)
                .map(at -> Percent.ofRespondents(numbers[at], n))
                .toArray();
    }

    private static List<JsonObject> objects(JsonObject tally, String name) {
        return tally.getJsonArray(name, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static String plain(JsonObject bin, String name) {
        return new Cell.Amount(bin.getDouble(name)).coded();
    }
}
