package org.rondvraag.poll.tally;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rondvraag.poll.Poll;
import org.rondvraag.store.Ballot;

/** How many chose each option; of a quiz also how many chose exactly the correct ones. */
final class ChoiceCount implements Count {
    private final Indexes options;
    private final int[] counts;
    private final Set<String> correct;
    private int right;

    ChoiceCount(Poll poll) {
        options = Indexes.of(poll);
        counts = new int[options.size()];
        correct = Set.copyOf(poll.settings().correct());
    }

    @Override
    public void count(Ballot ballot, int by) {
        List<?> chosen = ((JsonArray) ballot.answer()).getList();
        for (Object id : chosen) {
            int option = options.of(id);
            if (option >= 0) {
                counts[option] += by;
            }
        }
        if (!correct.isEmpty() && correct.equals(new HashSet<>(chosen))) {
            right += by;
        }
    }

    @Override
    public void result(JsonObject tally, Moderation moderation) {
        JsonObject each = new JsonObject();
        for (int option = 0; option < counts.length; option++) {
            each.put(options.ids().get(option), counts[option]);
        }
        tally.put("counts", each);
    }

    @Override
    public void details(JsonObject details) {
        if (!correct.isEmpty()) {
            details.put("right", right);
        }
    }
}
