package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.SelectOption;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** What a moderator does to one question, and the rules of asking, from the desk to the phone. */
class DeskDeedsTest extends DeskStory {
    @Test
    void aQuestionAskedAloudIsLoggedByOneKey() {
        page.keyboard().press("f");
        assertThat(page.locator("#form-text")).isFocused();
        page.keyboard().type("Mag ik dit hardop vragen?");
        page.locator("#form-to").selectOption(new SelectOption().setLabel("Elke Vastiau"));
        page.locator("dialog [type=submit]").click();
        assertThat(desk.stage()).containsText("Mag ik dit hardop vragen?");
        assertThat(desk.stage()).containsText("Elke Vastiau");
        desk.answered();
        page.locator("[data-choose=list]").selectOption("answered");
        assertThat(desk.listed("Mag ik dit hardop vragen?")).containsText("uit de zaal");
    }

    /** Whoever is about to press one button never presses another that came in its place. */
    @Test
    void aButtonOfThePollStaysWhatItIsWhileOthersComeBesideIt() {
        openPoll(organiser, "k3");
        organiser.done("poll.close", "poll", "k3");
        Locator reset = desk.poll().locator("[data-open=poll-reset]");
        Locator fromScreen = desk.poll().locator("[data-ui=from-screen]");
        assertThat(desk.poll().locator("[data-ui=reveal]")).isVisible();
        assertThat(fromScreen).hasCount(0);
        ElementHandle pressed = reset.elementHandle();
        reset.focus();
        organiser.done("poll.results", "poll", "k3", "results", "shown");
        organiser.done("screen.show", "show", "poll:k3");
        assertThat(fromScreen).isVisible();
        assertThat(pressed.getAttribute("data-open")).isEqualTo("poll-reset");
        assertThat(pressed.isVisible()).isTrue();
        assertThat(reset).isFocused();
        organiser.done("screen.show", "show", "follow");
    }

    /** A draft is nothing to show, and neither is a poll of this morning. */
    @Test
    void thePollThatOpenedLastIsShownWhileADraftIsBeingReadAtTheDesk() {
        asked("Voor de pauze gesteld");
        String last = asked("Na de pauze gesteld");
        drafted("Nog niet gesteld");
        assertThat(page.locator("#activity li").first()).containsText("Nog niet gesteld");
        desk.poll().locator("[data-ui=polls]").click();
        page.locator("#menu button")
                .filter(new FilterOptions().setHasText("Nog niet gesteld"))
                .click();
        assertThat(desk.poll()).containsText("Nog niet gesteld");
        desk.show("Peiling");
        assertThat(organiser.awaitState(DeskDeedsTest::showsAPoll).getJsonObject("screen"))
                .isEqualTo(new JsonObject().put("show", "poll:" + last));
        organiser.done("screen.show", "show", "follow");
    }

    private static boolean showsAPoll(JsonObject state) {
        return state.getJsonObject("screen").getString("show").startsWith("poll:");
    }

    private String asked(String title) {
        String poll = drafted(title);
        organiser.done("poll.open", "poll", poll);
        organiser.done("poll.close", "poll", poll);
        server.moveTime(Duration.ofSeconds(1));
        return poll;
    }

    private String drafted(String title) {
        String poll = Participant.newId();
        organiser.done(
                "poll.create",
                "poll",
                poll,
                "type",
                "choice",
                "title",
                title,
                "options",
                new JsonArray().add("Ja").add("Neen"));
        return poll;
    }

    @Test
    void aWrittenReplyIsReadOnThePhone() {
        openQuestion(organiser, "Waar vind ik de cijfers?", 1);
        Phone phone = phone().open();
        choose(desk.listed("Waar vind ik de cijfers?"), "reply");
        page.locator("#form-text").fill("In hoofdstuk 4 van het rapport.");
        page.locator("dialog [type=submit]").click();
        assertThat(phone.question("Waar vind ik de cijfers?")).containsText("In hoofdstuk 4 van het rapport.");
        assertThat(desk.listed("Waar vind ik de cijfers?")).containsText("In hoofdstuk 4 van het rapport.");
    }

    @Test
    void aLabelIsTheDesksOwnUnlessItBeginsWithANumberSign() {
        String question = openQuestion(organiser, "Wie krijgt een label?", 1);
        openQuestion(organiser, "En wie krijgt er geen?", 1);
        Participant phone = someone();
        choose(desk.listed("Wie krijgt een label?"), "label");
        page.locator("#form-labels").fill("lastig, #wonen");
        page.locator("dialog [type=submit]").click();
        assertThat(desk.listed("Wie krijgt een label?")).containsText("lastig");
        phone.awaitQuestion(question, told -> new JsonArray().add("#wonen").equals(told.getJsonArray("labels")));
        page.locator("[data-choose=filter]").selectOption("label:lastig");
        assertThat(desk.order()).hasText(new String[] {"Wie krijgt een label?"});
    }

    @Test
    void whatWasDismissedByAPresetIsPutBack() {
        String text = "Komt deze terug na afwijzing?";
        Participant asker = someone();
        String question = asker.ask(text);
        desk.waiting(text).focus();
        page.keyboard().press("d");
        page.locator("dialog [data-preset]").first().click();
        asker.awaitMine(question, own -> "Deze vraag is al gesteld".equals(own.getString("reason")));
        page.locator("[data-choose=list]").selectOption("dismissed");
        desk.listed(text).locator("[data-do='question.restore']").click();
        assertThat(desk.waiting(text)).isVisible();
        asker.awaitMine(question, own -> "pending".equals(own.getString("status")));
    }

    @Test
    void slowModeAndTheLimitAreSetAtTheDeskAndHold() {
        rule("limit", "1");
        Participant asker = someone();
        asker.awaitState(state -> state.getJsonObject("event").getInteger("limit", 0) == 1);
        asker.ask("Mijn enige vraag?");
        assertThat(asker.refused("question.ask", "question", Participant.newId(), "text", "Nog een van mij?"))
                .isEqualTo("too_many");
        Locator log = page.locator("#activity li");
        rule("limit", "0");
        assertThat(log.first()).containsText("Organisatie nam de grens op vragen per persoon weg");
        rule("slow", "60");
        assertThat(log.first()).containsText("Organisatie zette de wachttijd tussen twee vragen op 60 s");
        asker.awaitState(state -> state.getJsonObject("event").getInteger("slow", 0) == 60);
        assertThat(asker.refused("question.ask", "question", Participant.newId(), "text", "Al te vlug?"))
                .isEqualTo("too_many");
        rule("slow", "0");
        asker.awaitState(state -> !state.getJsonObject("event").containsKey("slow"));
        asker.ask("Nu mag het weer?");
    }

    /** Chosen by who looks at the rules; the choice stays what the server says. */
    private void rule(String name, String value) {
        if (!page.locator("#rules").isVisible()) {
            page.locator("[popovertarget=rules]").click();
        }
        page.locator("[data-choose=" + name + "]").selectOption(value);
        assertThat(page.locator("[data-choose=" + name + "] option[selected]")).hasAttribute("value", value);
    }

    private void choose(Locator row, String form) {
        row.locator("[data-ui=more]").click();
        page.locator("#menu [data-open=" + form + "]").click();
    }
}
