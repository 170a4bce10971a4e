package org.rondvraag.poll.tally;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rondvraag.poll.result.WordGroups;
import org.rondvraag.store.Ballot;

/**
 * How many gave each word. An entry's id is the word as {@link WordGroups#key} reduces it, and any spelling names it. The state
 * has the most frequent words only: a cloud holds no more, and it is sent anew with each change.
 */
final class WordsCount implements Count {
    private static final int SHOWN = 100;
    private static final int LISTED = 100;

    private final WordGroups groups = new WordGroups();

    @Override
    public void count(Ballot ballot, int by) {
        List<String> words = new ArrayList<>();
        ((JsonArray) ballot.answer()).forEach(word -> words.add((String) word));
        groups.count(words, by);
    }

    @Override
    public void result(JsonObject tally, Moderation moderation) {
        list(tally, shown(moderation).limit(SHOWN));
    }

    @Override
    public void whole(JsonObject tally, Moderation moderation) {
        list(tally, shown(moderation));
    }

    private static void list(JsonObject tally, Stream<WordGroups.Group> groups) {
        JsonArray words = new JsonArray();
        groups.forEach(
                group -> words.add(new JsonObject().put("text", group.text()).put("count", group.count())));
        tally.put("words", words);
    }

    private Stream<WordGroups.Group> shown(Moderation moderation) {
        return moderation.review()
                ? groups.byCount(moderation.approved()).stream()
                : groups.byCount().filter(group -> moderation.shows(group.key()));
    }

    /** What was not decided yet comes first. */
    @Override
    public JsonArray entries(Moderation moderation) {
        JsonArray entries = new JsonArray();
        Stream.concat(
                        groups.byCount()
                                .filter(group -> !moderation.isDecided(group.key()))
                                .limit(LISTED),
                        groups.byCount(moderation.decided()).stream().limit(LISTED))
                .forEach(group -> entries.add(new JsonObject()
                        .put("id", group.key())
                        .put("text", group.text())
                        .put("count", group.count())
                        .put("state", moderation.state(group.key()))));
        return entries;
    }

    @Override
    public Optional<String> entry(String id) {
        return Optional.of(WordGroups.key(id)).filter(groups::contains);
    }
}
