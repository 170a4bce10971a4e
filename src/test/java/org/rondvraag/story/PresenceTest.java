package org.rondvraag.story;

import io.vertx.core.json.JsonObject;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** Who is here now, and how many of them answered: who left counts for neither. */
class PresenceTest extends Story {
    @Test
    void whoAnsweredAndLeftIsNoLongerAmongThoseHere() {
        Participant desk = desk();
        String poll = openPoll(desk, "Ja", "Nee");
        Participant stays = phone();
        Participant leaves = phone();
        for (Participant voter : new Participant[] {stays, leaves}) {
            String option = voter.awaitPoll(poll, open -> status(open).equals("open"))
                    .getJsonArray("options")
                    .getJsonObject(0)
                    .getString("id");
            voter.choose(poll, 1, option);
        }
        desk.awaitState(answered(2));
        leaves.close();
        desk.awaitState(answered(1));
        desk.awaitPoll(poll, still -> still.getInteger("answers") == 2);
    }

    private static Predicate<JsonObject> answered(int n) {
        return state -> state.getJsonObject("presence").getInteger("answered") == n && state.getInteger("online") >= n;
    }
}
