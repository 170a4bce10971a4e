package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** Several moderators at once: each sees what the others do, overwrites nothing, and takes back what is their own. */
class DeskTeamTest extends BrowserStory {
    private Participant organiser;

    @BeforeEach
    void thePanelIsOn() {
        organiser = moderator();
        organiser.done("item.current", "item", PANEL_ITEM);
    }

    @Test
    void whoHasACardOpenIsSeenByColleagues() {
        String text = "Wie neemt deze kaart?";
        String question = openQuestion(organiser, text, 1);
        DeskPage nele = desk("Nele");
        DeskPage tom = desk("Tom");
        nele.listed(text).focus();
        nele.page.keyboard().press("e");
        assertThat(tom.listed(text)).containsText("Open bij Nele");
        upvote(question);
        assertThat(nele.listed(text).locator(".entry-votes")).containsText("2");
        assertThat(nele.listed(text)).not().containsText("Open bij");
        nele.page.keyboard().press("Escape");
        assertThat(tom.listed(text)).not().containsText("Open bij");
        assertThat(nele.listed(text)).isFocused();
    }

    @Test
    void whatAColleagueChangedIsNotOverwritten() {
        String text = "Wat kost dat nu?";
        String question = openQuestion(organiser, text, 1);
        DeskPage nele = desk("Nele");
        nele.listed(text).focus();
        nele.page.keyboard().press("e");
        Locator words = nele.page.locator("dialog textarea");
        organiser.done("question.edit", "question", question, "text", "Wat kost dat de stad?");
        assertThat(nele.listed("Wat kost dat de stad?")).isVisible();

        words.fill("Hoeveel kost dat?");
        nele.page.keyboard().press("Tab");
        nele.page.keyboard().press("Enter");

        assertThat(nele.page.locator("#dialog-error"))
                .containsText("intussen: Organisatie bewerkte “Wat kost dat de stad?”");
        assertThat(words).hasValue("Hoeveel kost dat?");
        nele.page.keyboard().press("Escape");
        assertThat(nele.listed("Wat kost dat de stad?")).isVisible();
    }

    @Test
    void theLogSaysWhatTheScreenWasMadeToShow() {
        String question = openQuestion(organiser, "Wat staat er op het scherm?", 1);
        DeskPage tom = desk("Tom");
        Locator last = tom.page.locator("#foot .toast");
        tom.show("Programma");
        assertThat(last).containsText("Tom toonde het programma op het scherm");
        assertThat(tom.page.locator("#activity li button").first())
                .hasAttribute("aria-label", "Ongedaan maken: Tom toonde het programma op het scherm");
        last.locator("button").click();
        assertThat(last).containsText("Tom maakte ongedaan: Tom toonde het programma op het scherm");
        last.locator("button").click();
        assertThat(last).containsText("Tom herstelde een stap");
        organiser.done("screen.show", "show", "question:" + question);
        assertThat(tom.page.locator("#activity li").first())
                .containsText("Organisatie toonde “Wat staat er op het scherm?” op het scherm");
        organiser.done("screen.show", "show", "follow");
        assertThat(tom.page.locator("#activity li").first())
                .containsText("Organisatie liet het scherm het podium volgen");
        organiser.done("question.dismiss", "question", question);
        organiser.done("crew.invite", "role", "screen");
        assertThat(tom.page.locator("#activity li").first()).containsText("Organisatie maakte een sleutel voor Scherm");
    }

    @Test
    void undoIsOfMyOwnStepSaysWhatItTookBackAndCanBeTakenBack() {
        String text = "Komt deze terug?";
        someone().ask(text);
        DeskPage tom = desk("Tom");
        tom.approve(text);
        Locator last = tom.page.locator("#foot .toast");
        assertThat(last).containsText("Tom toonde “Komt deze terug?”");
        organiser.done("announce", "text", "Iets van een collega.");
        assertThat(tom.page.locator("#activity")).containsText("Organisatie plaatste “Iets van een collega.”");
        assertThat(tom.page.locator("#activity")).not().containsText("organiser");
        assertThat(last).containsText("Tom toonde “Komt deze terug?”");

        last.locator("button").click();
        assertThat(tom.waiting(text)).isVisible();
        assertThat(last).containsText("Tom maakte ongedaan: Tom toonde “Komt deze terug?”");

        last.locator("button").click();
        assertThat(tom.listed(text)).isVisible();
        assertThat(last).containsText("Tom herstelde de stap “Komt deze terug?”");
        organiser.done("announce", "text", "");
    }

    @Test
    void twoOfOneNameEachTakeBackTheirOwn() {
        String first = "Wie toonde deze het eerst?";
        String second = "En wie deze daarna?";
        someone().ask(first);
        someone().ask(second);
        DeskPage one = desk("An Peeters");
        DeskPage other = desk("An Peeters");
        one.approve(first);
        assertThat(other.listed(first)).isVisible();
        other.approve(second);
        assertThat(one.page.locator("#activity > ol > li").first()).containsText(second);
        assertThat(one.page.locator("#foot .toast")).containsText(first);

        one.page.keyboard().press("u");

        assertThat(one.waiting(first)).isVisible();
        assertThat(one.listed(second)).isVisible();
        assertThat(other.page.locator("#foot .toast")).containsText(second);
    }

    @Test
    void whatTheStageProposesStaysWhileThePointerIsOnIt() {
        String read = openQuestion(organiser, "Wie stond er eerst?", 1);
        String pushed = openQuestion(organiser, "Wie drong er voor?", 1);
        organiser.done("question.run", "order", new JsonArray().add(read));
        DeskPage tom = desk("Tom");
        Locator next = tom.page.locator(".stage-next");
        assertThat(next).containsText("Wie stond er eerst?");
        next.locator("button").hover();

        organiser.done("question.run", "order", new JsonArray().add(pushed).add(read));

        Locator run = tom.page.locator("#run li").first();
        assertThat(run).containsText("Wie drong er voor?");
        assertThat(next).containsText("Wie stond er eerst?");
        run.hover();
        assertThat(next).containsText("Wie drong er voor?");
        next.locator("button").hover();
        organiser.done("question.run", "order", new JsonArray().add(read).add(pushed));
        assertThat(run).containsText("Wie stond er eerst?");
        next.locator("button").click();
        assertThat(tom.stage().locator(".stage-text")).hasText("Wie drong er voor?");
        organiser.done("question.answered", "question", pushed);
        organiser.done("question.answered", "question", read);
    }

    @Test
    void anEmptyStageOffersWhatComesNextToOneKey() {
        String text = "Wie komt hierna?";
        String question = openQuestion(organiser, text, 30);
        organiser.done("question.run", "order", new JsonArray().add(question));
        DeskPage tom = desk("Tom");
        Locator next = tom.page.locator(".stage-next");
        assertThat(next).containsText(text);
        tom.page.keyboard().press("n");
        assertThat(tom.stage().locator(".stage-text")).hasText(text);
        tom.page.keyboard().press("a");
        assertThat(tom.stage().locator(".stage-text")).hasCount(0);
        assertThat(next).hasCount(0);
        tom.page.keyboard().press("u");
        assertThat(tom.stage().locator(".stage-text")).hasText(text);
        organiser.done("question.answered", "question", question);
    }
}
