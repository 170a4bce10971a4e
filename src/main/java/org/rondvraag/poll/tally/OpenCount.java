package org.rondvraag.poll.tally;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rondvraag.poll.Digest;
import org.rondvraag.store.Ballot;

/**
 * The open answers, by when they came. An entry's id is made of its ballot's, so that an answer that was changed is judged
 * anew. The state has the newest only; everything is in the export.
 */
final class OpenCount implements Count {
    private static final int SHOWN = 100;
    private static final int LISTED = 100;

    private static final Comparator<Entry> BY_TIME =
            Comparator.comparingLong(Entry::at).thenComparing(Entry::id);

    private final String poll;
    private final TreeSet<Entry> byTime = new TreeSet<>(BY_TIME);
    private final Map<String, Entry> byId = new HashMap<>();

    private record Entry(String id, long at, String text) {}

    OpenCount(String poll) {
        this.poll = poll;
    }

    @Override
    public void count(Ballot ballot, int by) {
        String id = Digest.of(poll, ballot.round(), ballot.id()).code();
        Entry entry = new Entry(id, ballot.at(), (String) ballot.answer());
        if (by > 0) {
            byTime.add(entry);
            byId.put(id, entry);
        } else {
            byTime.remove(entry);
            byId.remove(id);
        }
    }

    @Override
    public void result(JsonObject tally, Moderation moderation) {
        list(tally, shown(moderation).limit(SHOWN));
    }

    @Override
    public void whole(JsonObject tally, Moderation moderation) {
        list(tally, shown(moderation));
    }

    private static void list(JsonObject tally, Stream<Entry> entries) {
        JsonArray answers = new JsonArray();
        entries.forEach(entry -> answers.add(new JsonObject().put("text", entry.text())));
        tally.put("answers", answers);
    }

    private Stream<Entry> shown(Moderation moderation) {
        return moderation.review()
                ? newest(moderation.approved())
                : byTime.descendingSet().stream().filter(entry -> moderation.shows(entry.id()));
    }

    /** What waits comes first, the oldest in front; then the rest, the newest in front. */
    @Override
    public JsonArray entries(Moderation moderation) {
        JsonArray entries = new JsonArray();
        Stream<Entry> listed = moderation.review()
                ? Stream.concat(
                        byTime.stream()
                                .filter(entry -> !moderation.isDecided(entry.id()))
                                .limit(LISTED),
                        newest(moderation.decided()).limit(LISTED))
                : byTime.descendingSet().stream().limit(2 * LISTED);
        listed.forEach(entry -> entries.add(new JsonObject()
                .put("id", entry.id())
                .put("text", entry.text())
                .put("state", moderation.state(entry.id()))));
        return entries;
    }

    @Override
    public Optional<String> entry(String id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::text);
    }

    /** Those of the given ids that are there, the newest first. */
    private Stream<Entry> newest(Collection<String> ids) {
        return ids.stream().map(byId::get).filter(Objects::nonNull).sorted(BY_TIME.reversed());
    }
}
