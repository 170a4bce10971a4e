package org.rondvraag.room;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rondvraag.live.LiveDocument;
import org.rondvraag.shared.View;

/** What one view shows of everything together: the orders, what follows from all questions, how many are here. */
final class Overview {
    /** Later than any revision. */
    private static final long ALWAYS = 1L << 60;

    private final View view;
    private final LiveDocument document;
    private final Map<String, Map<String, JsonObject>> staged = new HashMap<>();
    private @Nullable Ranking stagedRanking;

    Overview(View view, LiveDocument document) {
        this.view = view;
        this.document = document;
    }

    /** Stages what follows from all questions together. */
    void stageDerived(Derived derived) {
        document.set("ledger", derived.ledger());
        if (view != View.AUDIENCE) {
            document.set("pace", derived.pace());
        }
        if (view == View.PANEL || view == View.DESK) {
            stageDerived("shares", derived.shares());
        }
    }

    /** Stages the orders and, for the crew, what they rest on. */
    void stageOrders(Orders orders) {
        Ranking ranking = orders.present();
        if (ranking == stagedRanking) {
            return;
        }
        stagedRanking = ranking;
        document.set("order", array(orders.audience()));
        if (view == View.AUDIENCE) {
            return;
        }
        JsonObject all = new JsonObject();
        if (view == View.DESK) {
            all.put("popular", array(ranking.popular()))
                    .put("newest", array(ranking.newest()))
                    .put("approval", array(ranking.approval()));
        }
        if (view != View.SCREEN) {
            all.put("balanced", array(ranking.balanced()));
        }
        document.set("orders", all.put("run", array(ranking.run())));
        if (view == View.DESK) {
            stageDerived("reasons", ranking.reasons());
            stageDerived("similar", ranking.similar());
        }
    }

    /** What is derived has no revision of its own, so whoever catches up gets all of it. */
    private void stageDerived(String collection, Map<String, JsonObject> derived) {
        Map<String, JsonObject> before = staged.getOrDefault(collection, Map.of());
        if (before == derived) {
            return;
        }
        derived.forEach((id, facts) -> document.put(collection, id, facts, ALWAYS));
        before.keySet().stream()
                .filter(id -> !derived.containsKey(id))
                .forEach(id -> document.remove(collection, id, ALWAYS));
        staged.put(collection, derived);
    }

    /** Stages how many are here now, and for the desk who ever joined. */
    void stageReach(int online, JsonObject presence) {
        document.set("online", online);
        if (view == View.DESK) {
            document.set("presence", presence);
        }
    }

    private static JsonArray array(Collection<String> ids) {
        return new JsonArray(new ArrayList<>(ids));
    }
}
