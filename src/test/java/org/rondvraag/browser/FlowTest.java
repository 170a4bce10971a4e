package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** The main job from end to end, with audience, desk, panel and projector open at once. */
class FlowTest extends BrowserStory {
    private static final String QUESTION = "Wie is democratisch verantwoordelijk voor een woonmaatschappij?";
    private static final String POLL = "Waar ligt voor uw regio vandaag de sterkste hefboom?";
    private static final String MERGERS = "Fusies van gemeenten";
    private static final String MANDATE = "Een sterker mandaat voor intercommunales";

    private static final String PANELIST = "Martijn Groenleer";

    private DeskPage desk;
    private Page panel;
    private Page projector;
    private Phone phone;

    @BeforeAll
    void goToThePanel() {
        moderator().done("item.current", "item", PANEL_ITEM);
    }

    @BeforeEach
    void everythingIsOpen() {
        desk = desk();
        panel = panel();
        projector = projector();
        phone = phone().join("gent 22");
    }

    @Test
    void aQuestionGoesFromThePhoneToTheProjector() {
        assertThat(phone.status()).containsText("Live");
        phone.words().fill("Kort");
        assertThat(phone.page.locator("#tekst-lengte")).hasText("nog 496 tekens");

        phone.askTo(PANELIST, QUESTION);
        assertThat(phone.question(QUESTION)).hasAttribute("data-mine", "pending");
        assertThat(phone.question(QUESTION)).containsText("Uw vraag is ontvangen en wacht op de moderator");
        assertThat(phone.words()).hasValue("");

        Phone second = phone().open();
        assertThat(desk.waiting(QUESTION)).containsText(PANELIST);
        assertThat(second.question(QUESTION)).hasCount(0);
        desk.approve(QUESTION);
        assertThat(second.question(QUESTION)).containsText(PANELIST);
        assertThat(phone.question(QUESTION)).hasAttribute("data-mine", "open");

        Locator arrow = second.upvote(QUESTION);
        arrow.tap();
        assertThat(arrow).hasAttribute("aria-pressed", "true");
        assertThat(phone.upvote(QUESTION)).hasText(Phone.exactly(2));
        assertThat(desk.listed(QUESTION).locator(".entry-votes")).containsText("2");
        arrow.tap();
        assertThat(arrow).hasAttribute("aria-pressed", "false");
        assertThat(phone.upvote(QUESTION)).hasText(Phone.exactly(1));

        assertThat(projector.locator("#screen")).hasAttribute("data-kind", "join");
        desk.putOnStage(QUESTION);
        assertThat(projector.locator(".screen-question h1")).hasText(QUESTION);
        assertThat(panel.locator(".panel-now")).containsText(QUESTION);
        assertThat(second.stage()).containsText(QUESTION);
        assertThat(phone.stage()).containsText("Uw vraag is nu aan bod");

        desk.answered();
        assertThat(phone.stage()).hasCount(0);
        assertThat(phone.question(QUESTION)).containsText("Uw vraag is beantwoord");
        assertThat(panel.locator(".panel-now")).not().containsText(QUESTION);
        assertThat(projector.locator(".screen-question")).hasCount(0);
    }

    @Test
    void aPollIsVotedOnChangedAndShown() throws IOException {
        assertThat(phone.poll(POLL)).hasCount(0);
        desk.openPoll();
        phone.vote(POLL, MERGERS);
        assertThat(phone.poll(POLL)).containsText("Ontvangen en geteld");
        assertThat(phone.poll(POLL)).containsText("Uw keuze: " + MERGERS);
        phone.unfold(POLL);
        phone.vote(POLL, MANDATE);
        assertThat(phone.poll(POLL)).containsText("Uw keuze: " + MANDATE);
        fiveOthersChoose("o2");
        assertThat(desk.poll()).containsText("6 van");
        assertThat(phone.poll(POLL)).containsText("6 antwoorden");
        assertThat(phone.poll(POLL).locator(".results")).hasCount(0);
        assertThat(projector.locator(".screen-poll h1")).hasText(POLL);
        assertThat(projector.locator(".screen-share")).hasCount(0);

        desk.closePoll();
        assertThat(phone.poll(POLL)).containsText("De uitslag volgt");
        desk.results("Getoond");
        desk.show("Peiling");
        assertThat(phone.poll(POLL).locator(".result").filter(having(MERGERS))).containsText("83 %");
        assertThat(phone.poll(POLL).locator("[data-mine]")).containsText(MANDATE);
        Locator bar = projector.locator(".screen-results li").filter(having(MERGERS));
        assertThat(bar.locator(".screen-share")).containsText("83");
        assertThat(bar.locator("rect")).hasAttribute("width", Pattern.compile("83.*%"));

        assertThat(exported("polls")).contains(POLL, MERGERS).containsPattern(MERGERS + "\"?,5,");
    }

    @Test
    void theOrganiserTakesTheQuestionsHome() throws IOException {
        phone.ask("Krijgen raadsleden inzage in de stukken?");
        desk.approve("Krijgen raadsleden inzage in de stukken?");
        assertThat(phone.question("Krijgen raadsleden")).hasAttribute("data-mine", "open");
        assertThat(exported("questions")).contains("Krijgen raadsleden inzage in de stukken?");
    }

    private void fiveOthersChoose(String option) {
        IntStream.range(0, 5).forEach(any -> {
            Participant voter = someone();
            voter.awaitPoll("k3", poll -> poll.getString("status").equals("open"));
            voter.choose("k3", 1, option);
        });
    }

    private String exported(String name) throws IOException {
        Page page = organiser();
        Download file = page.waitForDownload(
                () -> page.locator("a[href*='export/" + name + ".csv']").click());
        return Files.readString(file.path());
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
