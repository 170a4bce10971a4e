package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** What leaves a view leaves it, and what never was in it is not named there. */
class VisibilityTest extends Story {
    @Test
    void anApprovalThatIsUndoneTakesTheQuestionBack() {
        Participant desk = desk();
        Participant phone = phone();
        Participant other = phone();
        String question = phone.ask("Te snel goedgekeurd?");
        desk.awaitQuestion(question, any -> true);
        String approved = desk.done("question.approve", "question", question).getString("action");
        other.awaitState(state -> state.getJsonArray("order").contains(question));
        String epoch = other.epoch();
        long rev = other.rev();

        desk.done("undo", "action", approved);

        other.awaitGone("questions", question);
        assertThat(other.state().getJsonArray("order").contains(question)).isFalse();
        desk.awaitQuestion(question, back -> status(back).equals("pending"));
        phone.awaitMine(question, own -> status(own).equals("pending"));
        for (URI node : List.of(server.url(), server.another().url())) {
            Participant late = met(Participant.join(node, CODE));
            late.resume(epoch, rev);
            assertLost(late, "questions", question);
        }
    }

    private static void assertLost(Participant resumed, String collection, String id) {
        JsonObject missed = resumed.awaitFrame(frame -> frame.getString("type").equals("patch"));
        JsonObject changes = missed.getJsonObject("patch").getJsonObject(collection, new JsonObject());
        assertThat(changes.getMap()).containsEntry(id, null);
    }

    @Test
    void labelsStayAtTheDeskButThoseForEveryone() {
        Participant desk = desk();
        Participant phone = phone();
        String question = openQuestion(phone, desk, "Wie ziet dit opschrift?");

        desk.done("question.label", "question", question, "labels", JsonArray.of("lastig", "#wonen"));

        desk.awaitQuestion(question, own -> JsonArray.of("lastig", "#wonen").equals(own.getJsonArray("labels")));
        for (Participant other : List.of(phone, organiser(View.PANEL), organiser(View.SCREEN))) {
            JsonObject seen = other.awaitQuestion(question, labelled -> labelled.containsKey("labels"));
            assertThat(seen.getJsonArray("labels")).isEqualTo(JsonArray.of("#wonen"));
        }
    }

    @Test
    void anOpeningThatIsUndoneTakesThePollBack() {
        Participant desk = desk();
        Participant phone = phone();
        String poll = openPoll(desk, "Ja", "Nee");
        phone.awaitPoll(poll, open -> status(open).equals("open"));
        String epoch = phone.epoch();
        long rev = phone.rev();

        desk.done("undo");

        phone.awaitGone("polls", poll);
        desk.awaitPoll(poll, back -> status(back).equals("draft"));
        Participant late = met(Participant.join(server.another().url(), CODE));
        late.resume(epoch, rev);
        assertLost(late, "polls", poll);
    }

    @Test
    void whatWasNotApprovedIsStillNotAfterItWasMergedAndUnmerged() {
        Participant desk = desk();
        Participant asker = phone();
        String target = openQuestion(phone(), desk, "Wat gebeurt er met de haven?");
        String pending = asker.ask("En met de haven, wat gebeurt daar?");
        desk.awaitQuestion(pending, any -> true);

        desk.done("question.merge", "question", pending, "into", target);
        long rev = desk.done("question.unmerge", "question", pending).getLong("rev");

        desk.awaitQuestion(pending, back -> status(back).equals("pending"));
        assertThat(asker.awaitRev(rev).getJsonObject("questions").containsKey(pending))
                .isFalse();
    }

    @Test
    void mergingShowsNoTextThatWasNotApproved() {
        Participant desk = desk();
        Participant asker = phone();
        String target = openQuestion(phone(), desk, "Hoe gaat dit verder?");
        String pending = asker.ask("Een lelijke formulering van hetzelfde?");
        desk.awaitQuestion(pending, any -> true);

        desk.done("question.merge", "question", pending, "into", target);

        JsonObject seen = asker.awaitQuestion(target, merged -> merged.getInteger("votes") == 2);
        assertThat(seen.containsKey("also")).isFalse();
        desk.awaitQuestion(
                target,
                merged -> merged.getJsonArray("also", new JsonArray())
                        .contains("Een lelijke formulering van hetzelfde?"));
    }

    @Test
    void unmergingTellsEachSupporterWhatTheyStillSupport() {
        Participant desk = desk();
        Participant two = phone();
        String target = openQuestion(phone(), desk, "Komt er een nieuwe brug?");
        String copy = openQuestion(two, desk, "Wanneer komt de nieuwe brug?");
        desk.done("question.merge", "question", copy, "into", target);
        two.awaitMe(me -> me.getJsonObject("upvotes").containsKey(target));

        desk.done("question.unmerge", "question", copy);

        two.awaitMe(me -> !me.getJsonObject("upvotes").containsKey(target)
                && me.getJsonObject("upvotes").containsKey(copy));
    }

    @Test
    void mergedQuestionsAreTakenApartFromTheOutside() {
        Participant desk = desk();
        String inner = openQuestion(phone(), desk, "Waar komt de brug?");
        String middle = openQuestion(phone(), desk, "Waar komt de brug dan?");
        String outer = openQuestion(phone(), desk, "Waar komt die brug dan?");
        desk.done("question.merge", "question", inner, "into", middle);
        desk.done("question.merge", "question", middle, "into", outer);
        desk.awaitQuestion(outer, three -> three.getInteger("votes") == 3);

        assertThat(desk.refused("question.unmerge", "question", inner)).isEqualTo("conflict");
        desk.done("question.unmerge", "question", middle);
        desk.done("question.unmerge", "question", inner);
        for (String question : List.of(inner, middle, outer)) {
            desk.awaitQuestion(question, one -> one.getInteger("votes") == 1);
        }
    }

    @Test
    void aDeletedDraftIsNotNamedToPhones() {
        Participant desk = desk();
        Participant phone = phone();
        phone.state();
        String epoch = phone.epoch();
        long rev = phone.rev();
        String draft = Participant.newId();
        desk.done(
                "poll.create",
                "poll",
                draft,
                "type",
                "choice",
                "title",
                "Niet voor publiek",
                "options",
                new JsonArray(List.of("Ja", "Nee")));
        long deleted = desk.done("poll.delete", "poll", draft).getLong("rev");
        desk.awaitRev(deleted);
        phone.resume(epoch, rev);
        phone.awaitRev(deleted);
        assertThat(phone.frames().toString()).doesNotContain(draft);
    }
}
