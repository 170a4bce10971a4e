package org.rondvraag.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;

/** From asking to being read by everyone, and what is refused on the way. */
class AskingTest extends Story {
    @Test
    void aQuestionWaitsForTheModeratorAndIsThenSeenByEveryView() {
        Participant griet = phone();
        Participant other = phone();
        Participant desk = desk();
        Participant screen = organiser(View.SCREEN);
        Participant panel = organiser(View.PANEL);

        JsonObject reply = griet.done(
                "question.ask",
                "question",
                "griet-asks-1",
                "text",
                "Wie beslist er eigenlijk?",
                "by",
                "Griet",
                "to",
                new JsonArray().add("p9"));

        assertThat(reply.getString("status")).isEqualTo("pending");
        JsonObject mine = griet.awaitMe(me -> me.getJsonObject("questions").containsKey("griet-asks-1"));
        assertThat(mine.getJsonObject("questions").getJsonObject("griet-asks-1").getString("status"))
                .isEqualTo("pending");
        JsonObject waiting =
                desk.awaitQuestion("griet-asks-1", question -> status(question).equals("pending"));
        assertThat(waiting.fieldNames()).doesNotContain("author");
        for (Participant blind : new Participant[] {griet, other, screen, panel}) {
            blind.awaitRev(reply.getLong("rev"));
            assertThat(blind.state().getJsonObject("questions").fieldNames()).doesNotContain("griet-asks-1");
        }

        desk.done("question.approve", "question", "griet-asks-1");

        for (Participant everyone : new Participant[] {griet, other, screen, panel, desk}) {
            JsonObject open = everyone.awaitQuestion(
                    "griet-asks-1", question -> status(question).equals("open"));
            assertThat(open.getString("text")).isEqualTo("Wie beslist er eigenlijk?");
            assertThat(open.getString("by")).isEqualTo("Griet");
            assertThat(open.getJsonArray("to")).containsExactly("p9");
            assertThat(open.getInteger("votes")).isEqualTo(1);
        }
        other.awaitState(state -> state.getJsonArray("order").contains("griet-asks-1"));
        griet.awaitMine("griet-asks-1", own -> status(own).equals("open"));
    }

    @Test
    void withReviewOffAQuestionIsOpenAtOnce() {
        Participant desk = desk();
        Participant phone = phone();
        desk.done("questions.review", "on", false);
        phone.awaitState(state -> !state.getJsonObject("event").getBoolean("review"));

        JsonObject reply = phone.done("question.ask", "question", "no-review-1", "text", "Mag het zo?");

        assertThat(reply.getString("status")).isEqualTo("open");
        phone().awaitQuestion("no-review-1", question -> question.getInteger("votes") == 1);
        desk.done("questions.review", "on", true);
    }

    @Test
    void theSameQuestionSentTwiceIsOneQuestionAndNeverGoesBackToPending() {
        Participant desk = desk();
        Participant phone = phone();
        String question = openQuestion(phone, desk, "Tweemaal verstuurd?");
        long before = desk.done("question.approve", "question", question).getLong("rev");

        JsonObject again = phone.done("question.ask", "question", question, "text", "Tweemaal verstuurd?");

        assertThat(again.getString("status")).isEqualTo("open");
        assertThat(again.getLong("rev")).isEqualTo(before);
    }

    @Test
    void anothersQuestionCanNeitherBeTakenNorChanged() {
        Participant griet = phone();
        Participant tom = phone();
        String question = griet.ask("Van Griet?");

        assertThat(tom.refused("question.ask", "question", question, "text", "Van Tom?"))
                .isEqualTo("conflict");
        assertThat(tom.refused("question.edit", "question", question, "text", "Van Tom?"))
                .isEqualTo("forbidden");
        assertThat(tom.refused("question.withdraw", "question", question)).isEqualTo("forbidden");
        assertThat(tom.refused("question.withdraw", "question", "nobodys-question"))
                .isEqualTo("not_found");
        desk().awaitQuestion(question, kept -> kept.getString("text").equals("Van Griet?"));
    }

    @Test
    void theAuthorEditsAndWithdraws() {
        Participant desk = desk();
        Participant phone = phone();
        String question = openQuestion(phone, desk, "Eerste versie?");

        assertThat(phone.edit(question, "Tweede versie?").getString("status")).isEqualTo("pending");
        phone.awaitGone("questions", question);
        desk.done("question.approve", "question", question);
        phone.awaitQuestion(question, open -> open.getString("text").equals("Tweede versie?"));

        Participant supporter = phone();
        supporter.upvote(question);
        assertThat(phone.refused("question.edit", "question", question, "text", "Derde versie?"))
                .isEqualTo("conflict");

        phone.withdraw(question);
        supporter.awaitGone("questions", question);
        phone.awaitMine(question, own -> status(own).equals("withdrawn"));
        assertThat(phone.done("question.withdraw", "question", question).getString("status"))
                .isEqualTo("withdrawn");
    }

    @Test
    void aDismissedQuestionTellsItsAuthorWhyAndMayBeRewrittenOnce() {
        Participant desk = desk();
        Participant phone = phone();
        String question = phone.ask("Kan de micro dichter?");
        desk.awaitQuestion(question, any -> true);

        desk.done("question.dismiss", "question", question, "reason", "Geen vraag voor het panel.");

        JsonObject own = phone.awaitMine(question, mine -> status(mine).equals("dismissed"));
        assertThat(own.getString("reason")).isEqualTo("Geen vraag voor het panel.");
        assertThat(phone.edit(question, "Wat doet u voor slechthorenden?").getString("status"))
                .isEqualTo("pending");
        desk.awaitQuestion(question, again -> status(again).equals("pending"));
        desk.done("question.dismiss", "question", question);
        assertThat(phone.refused("question.edit", "question", question, "text", "Nog een keer?"))
                .isEqualTo("conflict");
    }

    @Test
    void closedAskingIsRefusedForTheEventAndForTheItem() {
        Participant desk = desk();
        Participant phone = phone();
        desk.done("questions.close");
        assertThat(phone.refused("question.ask", "question", "too-late-1", "text", "Nog een vraag?"))
                .isEqualTo("questions_closed");
        desk.done("questions.open");
        desk.done("questions.close", "item", "i13");
        assertThat(phone.refused("question.ask", "question", "too-late-2", "text", "Nog een?", "item", "i13"))
                .isEqualTo("questions_closed");
        desk.done("questions.open", "item", "i13");
        phone.done("question.ask", "question", "in-time-1", "text", "Nog een vraag?", "item", "i13");
        assertThat(desk.awaitQuestion("in-time-1", any -> true).getString("item"))
                .isEqualTo("i13");
    }

    @Test
    void wrongTextIsRefusedAndNothingIsWritten() {
        Participant phone = phone();
        Participant desk = desk();
        long before = present(desk);
        for (String text : new String[] {
            "",
            "ab",
            "x".repeat(501),
            "Dit is \u202Eomgekeerd?",
            "Met \u0000 nul",
            "\u200B\u200B\u200B",
            "\u3164\u3164\u3164",
            "Wie z" + "\u0335\u0301".repeat(20) + "iet dit?"
        }) {
            assertThat(phone.refused("question.ask", "question", "wrong-text-1", "text", text))
                    .isEqualTo("invalid");
        }
        assertThat(phone.refused("question.ask", "question", "wrong-text-1")).isEqualTo("invalid");
        assertThat(phone.refused("question.ask", "question", "short", "text", "Id te kort?"))
                .isEqualTo("invalid");
        assertThat(phone.refused("question.ask", "question", "wrong-by-1", "text", "Wie ben ik?", "by", "n".repeat(41)))
                .isEqualTo("invalid");
        assertThat(phone.refused(
                        "question.ask", "question", "wrong-to-1", "text", "Aan wie?", "to", new JsonArray().add("p99")))
                .isEqualTo("not_found");
        assertThat(phone.refused("question.ask", "question", "wrong-item-1", "text", "Waar?", "item", "i99"))
                .isEqualTo("not_found");
        assertThat(present(desk)).isEqualTo(before);
    }

    /** The present revision, from a command whose effect already holds; what a view shows may be a moment behind. */
    private static long present(Participant desk) {
        return desk.done("questions.open").getLong("rev");
    }

    @Test
    void fiveHundredGraphemesFitHoweverManyCharactersTheyTake() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        Participant phone = phone();
        phone.done("question.ask", "question", "emoji-question", "text", family.repeat(500));
        assertThat(phone.refused("question.ask", "question", "emoji-question-2", "text", family.repeat(501)))
                .isEqualTo("invalid");
    }

    @Test
    void aMutedParticipantMayNotAskUntilItIsUndone() {
        Participant desk = desk();
        Participant phone = phone();
        String question = phone.ask("Ben ik te veel?");
        desk.awaitQuestion(question, any -> true);

        desk.done("participant.mute", "question", question, "on", true);

        desk.awaitQuestion(question, folded -> Boolean.TRUE.equals(folded.getBoolean("muted")));
        assertThat(phone.refused("question.ask", "question", "muted-ask-1", "text", "Hoort u mij?"))
                .isEqualTo("forbidden");
        desk.done("undo");
        phone.done("question.ask", "question", "muted-ask-1", "text", "Hoort u mij?");
    }

    @Test
    void whoIsNextIsToldSoAndToldWhenNoMore() {
        Participant desk = desk();
        Participant phone = phone();
        String question = openQuestion(phone, desk, "Ben ik zo aan de beurt?");

        desk.done("question.run", "order", JsonArray.of(question));
        phone.awaitMe(
                me -> me.getJsonObject("questions").getJsonObject(question).containsKey("next"));

        desk.done("question.run", "order", new JsonArray());
        phone.awaitMe(
                me -> !me.getJsonObject("questions").getJsonObject(question).containsKey("next"));
    }

    @Test
    void theOnlyVoteMustBeTheAuthorsOwnForTheQuestionToBeEdited() {
        Participant desk = desk();
        Participant author = phone();
        String question = openQuestion(author, desk, "Wie staat hier nog achter?");
        author.takeBack(question);
        phone().upvote(question);
        desk.awaitQuestion(question, one -> one.getInteger("votes") == 1);

        assertThat(author.refused("question.edit", "question", question, "text", "Iets heel anders?"))
                .isEqualTo("conflict");
    }
}
