package org.rondvraag.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to an event, and however two nodes cut it into publications, every reader ends at the same state. */
class CatchingUpPropertyTest {
    private static final List<String> IDS = List.of("a", "b", "c", "d", "e");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void patchesAndCatchingUpLeadToTheState(long seed) {
        Random random = new Random(seed);
        LiveDocument here = begun();
        LiveDocument there = begun();
        JsonObject steady = here.state();
        Map<Long, JsonObject> held = new HashMap<>(Map.of(0L, here.state()));
        Set<String> shown = new HashSet<>();
        for (long rev = 1; rev <= 300; rev++) {
            change(random.nextLong(), rev, shown, here, there);
            if (random.nextInt(3) == 0) {
                JsonObject patch = here.publish(rev);
                steady = patch == null ? steady : MergePatch.apply(steady, patch);
                assertThat(steady).isEqualTo(here.state());
                held.put(rev, here.state());
            }
            if (random.nextInt(3) == 0) {
                there.publish(rev);
                held.put(rev, there.state());
                for (Map.Entry<Long, JsonObject> reader : held.entrySet()) {
                    assertThat(MergePatch.apply(reader.getValue(), there.patchSince(reader.getKey())))
                            .as("from %d to %d", reader.getKey(), rev)
                            .isEqualTo(there.state());
                }
            }
        }
    }

    private static LiveDocument begun() {
        LiveDocument document = new LiveDocument(LiveDocumentTest.SHAPE);
        document.set("event", new JsonObject().put("title", "Day"));
        document.set("order", new JsonArray());
        document.set("online", 0);
        document.publish(0);
        return document;
    }

    /** The same change for both nodes; {@code shown} are the questions that they show. */
    private static void change(long seed, long rev, Set<String> shown, LiveDocument... documents) {
        Set<String> before = Set.copyOf(shown);
        for (LiveDocument document : documents) {
            Random random = new Random(seed);
            String id = IDS.get(random.nextInt(IDS.size()));
            switch (random.nextInt(6)) {
                case 0 -> document.set("event", some(random, "title", "announcement"));
                case 1 -> {
                    document.remove("questions", id, rev);
                    shown.remove(id);
                }
                case 2 -> document.set("pace", some(random, "answers", "medianMs"));
                case 3 -> {
                    question(random, document, id, rev, before.contains(id));
                    shown.add(id);
                }
                case 4 -> document.count("questions", id, new JsonObject().put("votes", random.nextInt(3)), rev);
                default -> poll(random, document, id, rev);
            }
        }
    }

    private static void question(Random random, LiveDocument document, String id, long rev, boolean shown) {
        document.put("questions", id, some(random, "text", "by", "reply"), rev);
        if (!shown) {
            document.count("questions", id, new JsonObject().put("votes", 0), rev);
        }
    }

    private static void poll(Random random, LiveDocument document, String id, long rev) {
        document.put("polls", id, some(random, "title", "closesAt"), rev);
        JsonObject counts = new JsonObject().put("answers", random.nextInt(9));
        if (random.nextBoolean()) {
            counts.put("tally", some(random, "n", "condorcet"));
        }
        document.count("polls", id, counts, rev);
    }

    /** The first member always, each other by chance. */
    private static JsonObject some(Random random, String first, String... others) {
        JsonObject object = new JsonObject().put(first, random.nextInt(3));
        for (String other : others) {
            if (random.nextBoolean()) {
                object.put(other, random.nextInt(3));
            }
        }
        return object;
    }
}
