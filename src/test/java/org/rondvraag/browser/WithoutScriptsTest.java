package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** With JavaScript off the forms do the same, and what is refused is said in words with the text kept. */
class WithoutScriptsTest extends BrowserStory {
    private static final String POLL = "Waar ligt voor uw regio vandaag de sterkste hefboom?";

    private Participant moderator;
    private Phone phone;

    @BeforeEach
    void aPhoneWithoutScripts() {
        moderator = moderator();
        moderator.done("item.current", "item", PANEL_ITEM);
        phone = phoneWithoutScripts().join("GENT22");
    }

    @Test
    void askingEditingAndWithdrawing() {
        phone.askTo("Elke Vastiau", "Wat doet Vlaanderen met de referentieregio?");
        Locator mine = phone.question("Wat doet Vlaanderen met de referentieregio?");
        assertThat(mine).hasAttribute("data-mine", "pending");
        assertThat(mine).containsText("Uw vraag is ontvangen en wacht op de moderator");
        assertThat(phone.words()).hasValue("");

        mine.locator("summary", having("Wijzigen")).tap();
        mine.locator("textarea").fill("Wat doet Vlaanderen met de vervoerregio?");
        mine.locator("button", having("Bewaar")).tap();
        Locator edited = phone.question("Wat doet Vlaanderen met de vervoerregio?");
        assertThat(edited).hasAttribute("data-mine", "pending");

        edited.locator("summary", having("Intrekken")).tap();
        edited.locator("button", having("Ja, trek mijn vraag in")).tap();
        assertThat(edited).hasCount(0);
    }

    @Test
    void upvotingAndTakingBack() {
        openQuestion(moderator, "Wie betaalt de regio?", 1);
        phone.open();
        phone.upvote("Wie betaalt de regio?").tap();
        assertThat(phone.upvote("Wie betaalt de regio?")).hasAttribute("aria-pressed", "true");
        assertThat(phone.upvote("Wie betaalt de regio?")).hasText(Phone.exactly(2));
        phone.upvote("Wie betaalt de regio?").tap();
        assertThat(phone.upvote("Wie betaalt de regio?")).hasAttribute("aria-pressed", "false");
        assertThat(phone.upvote("Wie betaalt de regio?")).hasText(Phone.exactly(1));
    }

    @Test
    void votingAndChangingOnesVoteUntilThePollCloses() {
        openPoll(moderator, "k3");
        phone.open();
        phone.vote(POLL, "Fusies van gemeenten");
        assertThat(phone.poll(POLL)).containsText("Uw keuze: Fusies van gemeenten");
        phone.unfold(POLL);
        phone.vote(POLL, "Ik onthoud me");
        assertThat(phone.poll(POLL).locator(".poll-choice")).hasText("Ik onthoud me");
        assertThat(phone.poll(POLL)).containsText("1 antwoord");

        phone.unfold(POLL);
        phone.choose(POLL, "Fusies van gemeenten");
        moderator.done("poll.close", "poll", "k3");
        phone.poll(POLL).locator("form button[type=submit]").tap();
        assertThat(phone.page.locator("body")).containsText("De peiling sloot net. Uw keuze telt niet mee.");
    }

    @Test
    void aCodeThatIsWrongComesBackWithTheAnswer() {
        String poll = UUID.randomUUID().toString();
        JsonArray options = new JsonArray(List.of("Ja", "Nee"));
        JsonObject codes = new JsonObject().put("ballots", "codes");
        moderator.done(
                "poll.create",
                "poll",
                poll,
                "type",
                "choice",
                "title",
                "Akkoord?",
                "options",
                options,
                "settings",
                codes);
        String code =
                moderator.done("poll.codes", "count", 1).getJsonArray("codes").getString(0);
        openPoll(moderator, poll);
        phone.open();
        phone.page.getByLabel("Code van uw kaartje").fill("FOUT-12345");
        phone.vote("Akkoord?", "Nee");
        assertThat(phone.poll("Akkoord?").locator("[role=alert]"))
                .hasText("Deze code kennen we niet. Kijk ze nog eens na.");
        assertThat(phone.page.getByLabel("Code van uw kaartje")).hasValue("FOUT-12345");
        assertThat(phone.page.getByLabel("Nee")).isChecked();
        phone.page.getByLabel("Code van uw kaartje").fill(code);
        phone.vote("Akkoord?", "Nee");
        assertThat(phone.poll("Akkoord?")).containsText("Uw keuze: Nee");
        assertThat(phone.poll("Akkoord?")).containsText("Ontvangen en geteld");
        phone.unfold("Akkoord?");
        assertThat(phone.poll("Akkoord?").locator(".proof")).containsText("Ontvangstbewijs");
    }

    @Test
    void anOrderHasOnlyThePlacesThatSomeoneGave() {
        String title = "Wat moet eerst gebeuren?";
        drafted("ranking", title);
        phone.poll(title).locator("form button[type=submit]:not([name])").tap();
        Locator wrong = phone.poll(title).locator("[role=alert]");
        assertThat(wrong).hasText("Geef eerst een antwoord.");
        assertThat(wrong).isInViewport();
        phone.page.getByLabel("Plaats van: Tijd").selectOption("1");
        phone.page.getByLabel("Plaats van: Geld").selectOption("1");
        phone.poll(title).locator("form button[type=submit]:not([name])").tap();
        assertThat(wrong).containsText("Geef elke plaats maar één keer.");
        assertThat(phone.page.getByLabel("Plaats van: Geld")).hasValue("1");
        assertThat(phone.page.getByLabel("Plaats van: Tijd")).hasValue("2");
        assertThat(phone.page.getByLabel("Plaats van: Mensen")).hasValue("");
        phone.poll(title).locator("form button[type=submit]:not([name])").tap();
        assertThat(phone.poll(title)).containsText("Uw keuze: 1. Geld; 2. Tijd");
    }

    @Test
    void pointsThatDoNotAddUpComeBackWithTheReason() {
        String title = "Waar gaat het geld heen?";
        drafted("points", title);
        phone.page.getByLabel("Geld", exactly()).fill("60");
        phone.page.getByLabel("Tijd", exactly()).fill("30");
        phone.poll(title).locator("form button[type=submit]:not([name])").tap();
        assertThat(phone.poll(title).locator("[role=alert]")).hasText("De punten moeten samen 100 zijn.");
        assertThat(phone.page.getByLabel("Geld", exactly())).hasValue("60");
        phone.page.getByLabel("Tijd", exactly()).fill("40");
        phone.poll(title).locator("form button[type=submit]:not([name])").tap();
        assertThat(phone.poll(title)).containsText("Uw keuze: Geld 60; Tijd 40");
    }

    @Test
    void aQuestionThatIsTooShortComesBackWithTheReason() {
        phone.ask("??");
        assertThat(phone.page.locator("#tekst-fout")).containsText("minstens 3 tekens");
        assertThat(phone.words()).hasAttribute("aria-invalid", "true");
        assertThat(phone.words()).hasValue("??");
    }

    @Test
    void aQuestionThatIsTooLongComesBackWithTheReason() {
        String long501 = "Hoe zo? ".repeat(63).substring(0, 501).replaceFirst(".$", "?");
        phone.ask(long501);
        assertThat(phone.page.locator("#tekst-fout")).containsText("tot 500 tekens");
        assertThat(phone.words()).hasValue(long501);
    }

    @Test
    void askingThatClosedMeanwhileKeepsTheText() {
        phone.words().fill("Komt deze vraag nog op tijd?");
        moderator.done("questions.close");
        phone.send();
        assertThat(phone.page.locator("#notices")).containsText("Het stellen van vragen is gesloten");
        assertThat(phone.page.locator("#notices q")).hasText("Komt deze vraag nog op tijd?");
        moderator.done("questions.open");
    }

    @Test
    void aSeventhQuestionWithinAMinuteWaits() {
        for (int i = 1; i < 6; i++) {
            askInPassing("Vraag nummer " + i + " van de zes?");
        }
        phone.ask("Vraag nummer 6 van de zes?");
        for (int i = 1; i <= 6; i++) {
            assertThat(phone.question("Vraag nummer " + i)).hasCount(1);
        }
        phone.ask("En toch nog een zevende?");
        assertThat(phone.page.locator("#tekst-fout")).containsText("Even wachten");
        assertThat(phone.words()).hasValue("En toch nog een zevende?");
    }

    /** The same form without its page: seven pages may take a slow machine longer than that minute. */
    private void askInPassing(String text) {
        String home = server.url().toString();
        FormData form = FormData.create().set("do", "question.ask").set("text", text);
        phone.page
                .request()
                .post(
                        home + EVENT + "/do",
                        RequestOptions.create().setHeader("Origin", home).setForm(form));
    }

    /** A poll of that type about money, people and time, open before the phone. */
    private void drafted(String type, String title) {
        String poll = UUID.randomUUID().toString();
        JsonArray options = new JsonArray(List.of("Geld", "Mensen", "Tijd"));
        moderator.done("poll.create", "poll", poll, "type", type, "title", title, "options", options);
        openPoll(moderator, poll);
        phone.open();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.LocatorOptions having(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
