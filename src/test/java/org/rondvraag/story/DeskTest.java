package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** The moderator's work: stage, run list, orders, programme, projector, and undoing any of it. */
class DeskTest extends Story {
    @Test
    void oneQuestionIsOnStageAndAnsweringMovesOn() {
        Participant desk = desk();
        Participant phone = phone();
        Participant screen = organiser(View.SCREEN);
        String first = openQuestion(phone, desk, "Eerste op het podium?");
        String second = openQuestion(phone, desk, "Tweede op het podium?");

        desk.done("question.stage", "question", first);
        screen.awaitQuestion(first, staged -> status(staged).equals("stage") && staged.getLong("since") > 0);
        phone.awaitState(state -> !state.getJsonArray("order").contains(first));
        desk.done("question.stage", "question", second);
        screen.awaitQuestion(first, back -> status(back).equals("open") && !back.containsKey("since"));
        long rev = desk.done("question.answered", "question", second).getLong("rev");

        screen.awaitQuestion(second, done -> status(done).equals("answered") && done.getLong("answeredAt") > 0);
        assertThat(desk.done("question.answered", "question", second).getLong("rev"))
                .isEqualTo(rev);
        desk.done("question.restore", "question", second);
        phone.awaitState(state -> state.getJsonArray("order").contains(second));
    }

    @Test
    void everyActionCanBeUndoneUnlessSomethingChangedSince() {
        Participant desk = desk();
        Participant colleague = desk();
        Participant phone = phone();
        String question = openQuestion(phone, desk, "Wat als ik me vergis?");

        String answered = desk.done("question.answered", "question", question).getString("action");
        phone.awaitQuestion(question, done -> status(done).equals("answered"));
        assertThat(colleague.done("undo", "action", answered).getString("undid"))
                .isEqualTo(answered);
        phone.awaitQuestion(question, open -> status(open).equals("open") && !open.containsKey("answeredAt"));

        String edited = desk.done("question.edit", "question", question, "text", "Wat als u zich vergist?")
                .getString("action");
        colleague.done("question.reply", "question", question, "text", "Dan herstellen we het.");
        assertThat(desk.refused("undo", "action", edited)).isEqualTo("conflict");
        assertThat(desk.refused("undo", "action", "no-such-action")).isEqualTo("not_found");
        desk.awaitState(state -> state.getJsonArray("activity").stream()
                .map(JsonObject.class::cast)
                .anyMatch(action -> action.getString("id").equals(answered) && action.getBoolean("undone", false)));
    }

    @Test
    void theRunListComesFirstAndIsKeptInOrder() {
        Participant desk = desk();
        Participant panel = organiser(View.PANEL);
        Participant phone = phone();
        String a = openQuestion(phone, desk, "Vraag a voor de lijst?");
        String b = openQuestion(phone, desk, "Vraag b voor de lijst?");

        desk.done("question.run", "order", new JsonArray().add(b).add(a));

        panel.awaitState(state -> starts(state.getJsonObject("orders").getJsonArray("run"), b, a)
                && state.getJsonArray("pins").equals(new JsonArray().add(b).add(a)));
        phone.awaitMine(b, own -> own.getBoolean("next", false));
        assertThat(desk.refused("question.run", "order", new JsonArray().add("no-such-question")))
                .isEqualTo("not_found");
        desk.done("question.run", "order", new JsonArray());
        panel.awaitState(state -> state.getJsonArray("pins").isEmpty());
    }

    private static boolean starts(JsonArray order, String first, String second) {
        return order.size() >= 2
                && order.getString(0).equals(first)
                && order.getString(1).equals(second);
    }

    @Test
    void theDeskHasEveryOrderAndWhy() {
        Participant desk = desk();
        Participant phone = phone();
        Participant voter = phone();
        String older = openQuestion(phone, desk, "De oudste vraag hier?");
        String newer = openQuestion(phone, desk, "De nieuwste vraag hier?");
        voter.upvote(newer);

        desk.awaitState(state -> {
            JsonObject orders = state.getJsonObject("orders");
            return before(orders.getJsonArray("newest"), newer, older)
                    && before(orders.getJsonArray("popular"), newer, older)
                    && before(orders.getJsonArray("balanced"), newer, older)
                    && state.getJsonObject("reasons")
                                    .getJsonObject(newer, new JsonObject())
                                    .getInteger("unheard", 0)
                            == 2;
        });
        assertThat(phone.state().fieldNames()).doesNotContain("orders", "reasons", "activity", "pins", "presence");
    }

    private static boolean before(JsonArray order, String first, String second) {
        return order.contains(first)
                && order.contains(second)
                && order.getList().indexOf(first) < order.getList().indexOf(second);
    }

    @Test
    void theProgrammeGoesOnAndTheListWithIt() {
        Participant desk = desk();
        Participant phone = phone();
        String here = openQuestion(phone, desk, "Vraag bij dit onderdeel?");

        String action = desk.done("item.current", "item", "i13").getString("action");

        phone.awaitState(
                state -> state.getJsonObject("event").getString("currentItem").equals("i13")
                        && !state.getJsonArray("order").contains(here));
        assertThat(phone.state().getJsonObject("questions").containsKey(here)).isTrue();
        assertThat(desk.refused("item.current", "item", "i99")).isEqualTo("not_found");
        desk.done("undo", "action", action);
        phone.awaitState(state -> state.getJsonArray("order").contains(here));
    }

    @Test
    void theProjectorShowsWhatTheDeskChoosesAndNothingHidden() {
        Participant desk = desk();
        Participant screen = organiser(View.SCREEN);
        String pending = phone().ask("Nog niet voor iedereen?");
        desk.awaitQuestion(pending, any -> true);
        assertThat(desk.refused("screen.show", "show", "question:" + pending)).isEqualTo("not_found");
        assertThat(desk.refused("screen.show", "show", "poll:k1")).isEqualTo("not_found");
        assertThat(desk.refused("screen.show", "show", "everything")).isEqualTo("invalid");
        desk.done("screen.show", "show", "agenda");
        screen.awaitState(
                state -> state.getJsonObject("screen").getString("show").equals("agenda"));
        long rev = desk.done("screen.show", "show", "follow").getLong("rev");
        assertThat(desk.done("screen.show", "show", "follow").getLong("rev")).isEqualTo(rev);
    }

    @Test
    void mergingUnitesSupportersOnceAndUnmergingIsExact() {
        Participant desk = desk();
        Participant one = phone();
        Participant two = phone();
        String target = openQuestion(one, desk, "Komt er een fietspad?");
        String copy = openQuestion(two, desk, "Wanneer komt het fietspad?");
        one.upvote(copy);

        desk.done("question.merge", "question", copy, "into", target);

        two.awaitQuestion(
                target,
                merged -> merged.getInteger("votes") == 2
                        && merged.getJsonArray("also").contains("Wanneer komt het fietspad?"));
        two.awaitGone("questions", copy);
        two.awaitMe(me -> me.getJsonObject("upvotes").getBoolean(target, false));

        desk.done("question.unmerge", "question", copy);
        two.awaitQuestion(copy, back -> status(back).equals("open") && back.getInteger("votes") == 2);
        two.awaitQuestion(target, back -> back.getInteger("votes") == 1 && !back.containsKey("also"));
    }

    @Test
    void anAnnouncementReachesEveryoneAndGoesAway() {
        Participant desk = desk();
        Participant phone = phone();
        desk.done("announce", "text", "De lunch is verplaatst naar de foyer.");
        phone.awaitState(state -> "De lunch is verplaatst naar de foyer."
                .equals(state.getJsonObject("event").getString("announcement")));
        desk.done("undo");
        phone.awaitState(state -> !state.getJsonObject("event").containsKey("announcement"));
    }

    @Test
    void aQuestionFromTheFloorIsOnStageAtOnce() {
        Participant desk = desk();
        Participant phone = phone();
        String floor = Participant.newId();
        desk.done(
                "question.floor", "question", floor, "text", "Uit de zaal gevraagd?", "to", new JsonArray().add("p7"));
        phone.awaitQuestion(floor, staged -> status(staged).equals("stage") && staged.getInteger("votes") == 0);
        desk.done("question.answered", "question", floor);
        phone.awaitQuestion(floor, done -> status(done).equals("answered"));
    }
}
