package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rondvraag.testing.Participant;

/** What one person does with a phone in an afternoon, and what the page tells in return. */
class PhoneTest extends BrowserStory {
    private static final String TOPS =
            "[...new Set([...document.querySelectorAll('#thumbs > *')].map(e => Math.round(e.getBoundingClientRect().top)))]";

    private Participant moderator;

    @BeforeEach
    void thePanelIsOn() {
        moderator = moderator();
        moderator.done("item.current", "item", PANEL_ITEM);
    }

    @AfterEach
    void askingIsOpen() {
        moderator().done("questions.open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gent 22", "GENTZZ", "g e-n t 2 2"})
    void theCodeIsTypedAsItLooks(String typed) {
        assertThat(phone().join(typed).status()).containsText("Live");
    }

    @Test
    void whatBeginsIsSaidToWhoeverDoesNotSeeIt() {
        Phone phone = phone().open();
        assertThat(phone.status()).containsText("Live");
        Locator said = phone.page.locator("#gezegd");
        String question = openQuestion(moderator, "Wie hoort dit?", 1);
        assertThat(phone.question("Wie hoort dit?")).isVisible();
        assertThat(said).isEmpty();
        moderator.done("question.stage", "question", question);
        assertThat(said).hasText("Nu aan bod: Wie hoort dit?");
        openPoll(moderator, "k2");
        String title =
                moderator.state().getJsonObject("polls").getJsonObject("k2").getString("title");
        assertThat(said).hasText("Peiling, open: " + title);
        moderator.done("poll.close", "poll", "k2");
        moderator.done("question.answered", "question", question);
    }

    @Test
    void theFootIsOneRowInEachLanguage() {
        openPoll(moderator, "k1");
        for (Device device : List.of(Device.PHONE, Device.SMALL_PHONE)) {
            Page page = page(device.options());
            for (String language : List.of("nl", "fr", "de", "en")) {
                page.navigate(server.url() + EVENT + "?lang=" + language);
                assertThat(page.locator("#status")).hasAttribute("data-state", "live");
                assertThat(page.locator("#thumbs > .button")).hasCount(3);
                page.evaluate(
                        "document.querySelectorAll('#thumbs .count').forEach(count => { count.textContent = '214' })");
                assertThat((List<?>) page.evaluate(TOPS))
                        .as("%s %s", language, device)
                        .hasSize(1);
            }
        }
        moderator.done("poll.close", "poll", "k1");
    }

    @Test
    void theStatusStaysInViewBelowALongPage() {
        for (int n = 0; n < 6; n++) {
            openQuestion(moderator, "Vraag " + n + ": hoe houdt een kleine gemeente dit vol?", 1);
        }
        Phone phone = phone().open();
        assertThat(phone.status()).containsText("Live");
        phone.page.locator("#colofon").scrollIntoViewIfNeeded();
        assertThat(phone.status()).isInViewport();
        watch(phone.page).forgive("net::ERR_");
        watch(phone.page).forgive("WebSocket connection to");
        phone.loseNetwork();
        assertThat(phone.status()).containsText("Niet verbonden");
        assertThat(phone.status()).isInViewport();
    }

    @Test
    void whatCannotBeAskedIsToldAtItsPlaceAndStays() {
        Phone phone = phone().open();
        assertThat(phone.status()).containsText("Live");
        Locator error = phone.page.locator("#tekst-fout");
        phone.ask("ab");
        assertThat(error).containsText("minstens 3 tekens");
        phone.words().fill("é".repeat(502));
        assertThat(phone.page.locator("#tekst-lengte")).hasText("2 tekens te veel");
        phone.send();
        assertThat(error).containsText("500 tekens");
        phone.ask("Van rechts \u202Enaar links?");
        assertThat(error).containsText("tekens in die we niet kunnen tonen");
        assertThat(phone.words()).hasValue("Van rechts \u202Enaar links?");
        assertThat(phone.words()).hasAttribute("aria-invalid", "true");

        Locator name = phone.page.locator("#naam");
        name.fill("n".repeat(41));
        phone.ask("Mag een naam zo lang zijn?");
        phone.page.waitForFunction("() => document.getElementById('naam').validationMessage.includes('40 tekens')");
        assertThat(phone.words()).hasValue("Mag een naam zo lang zijn?");
        name.fill("n".repeat(40));
        phone.send();
        assertThat(phone.question("Mag een naam zo lang zijn?")).hasAttribute("data-mine", "pending");
    }

    @Test
    void fiveHundredCharactersAreCountedAsPeopleCount() {
        String family = "👨‍👩‍👧‍👦";
        Phone phone = phone().open();
        assertThat(phone.status()).containsText("Live");
        phone.words().fill(family.repeat(500));
        assertThat(phone.page.locator("#tekst-lengte")).hasText("nog 0 tekens");
        phone.send();
        assertThat(phone.question(family)).hasAttribute("data-mine", "pending");
    }

    @Test
    void whatWasRefusedMayBeRewrittenOnce() {
        Phone phone = phone().open();
        assertThat(phone.status()).containsText("Live");
        phone.ask("Waarom doet niemand iets?");
        dismissed("Waarom doet niemand iets?", "Stel ze aan iemand van het panel.");
        Locator refused = phone.question("Waarom doet niemand iets?");
        assertThat(refused).containsText("Niet opgenomen: Stel ze aan iemand van het panel.");
        refused.getByText("Eén keer herschrijven").tap();
        refused.locator("textarea").fill("Wat doet Vlaanderen hieraan?");
        refused.getByText("Verstuur opnieuw").tap();
        Locator again = phone.question("Wat doet Vlaanderen hieraan?");
        assertThat(again).hasAttribute("data-mine", "pending");
        dismissed("Wat doet Vlaanderen hieraan?", "Nog niet.");
        assertThat(again).containsText("Niet opgenomen: Nog niet.");
        assertThat(again.getByText("Eén keer herschrijven")).hasCount(0);
    }

    @Test
    void aHalfWrittenQuestionOutlivesAClosedDoor() {
        Phone phone = phone().open();
        assertThat(phone.status()).containsText("Live");
        phone.words().fill("Ik was nog aan het");
        moderator.done("questions.close");
        assertThat(phone.words()).hasCount(0);
        assertThat(phone.page.locator("#vraag")).containsText("gesloten");
        moderator.done("questions.open");
        assertThat(phone.words()).hasValue("Ik was nog aan het");
        assertThat(phone.page.locator("#tekst-lengte")).containsText("nog 482");
    }

    @Test
    void aSimilarQuestionIsOfferedInstead() {
        openQuestion(moderator, "Moeten provincies een rol houden in de referentieregio’s?", 1);
        Phone phone = phone().open();
        assertThat(phone.status()).containsText("Live");
        phone.words().fill("Moeten de provincies een rol houden in referentieregio’s?");
        phone.page.locator("#gelijk").getByText("Steun deze vraag").tap();
        assertThat(phone.upvote("Moeten provincies")).hasAttribute("aria-pressed", "true");
        assertThat(phone.page.locator("#gelijk")).containsText("U steunt deze vraag.");
        assertThat(phone.words()).hasValue("Moeten de provincies een rol houden in referentieregio’s?");
    }

    @Test
    void theAskerOfAMergedQuestionIsToldAndShown() {
        String kept = openQuestion(moderator, "Hoeveel bestuurslagen zijn er te veel?", 1);
        Phone phone = phone().open();
        assertThat(phone.status()).containsText("Live");
        phone.ask("Wie schrapt er bestuurslagen?");
        String merged = idOf("Wie schrapt er bestuurslagen?");
        moderator.done("question.approve", "question", merged);
        moderator.done("question.merge", "question", merged, "into", kept);
        Locator own = phone.page.locator("[id='q-" + merged + "']");
        assertThat(own).containsText("Samengevoegd met een vraag die hier sterk op lijkt");
        own.getByText("Toon die vraag").tap();
        assertThat(phone.page.locator("[id='q-" + kept + "']")).isInViewport();
        assertThat(phone.upvote("Hoeveel bestuurslagen")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void theAskerLearnsThatItIsNextOnStageAndAnswered() {
        Phone phone = phone().open();
        assertThat(phone.status()).containsText("Live");
        phone.ask("Ben ik al aan de beurt?");
        String question = idOf("Ben ik al aan de beurt?");
        moderator.done("question.approve", "question", question);
        moderator.done("question.run", "order", new JsonArray().add(question));
        Locator turn = phone.page.locator("#turn");
        phone.page.locator("#colofon").scrollIntoViewIfNeeded();
        assertThat(turn).containsText("Uw vraag is zo aan de beurt");
        assertThat(turn).isInViewport();
        moderator.done("question.stage", "question", question);
        assertThat(turn).containsText("Uw vraag is nu aan bod");
        assertThat(turn).isInViewport();
        Locator notices = phone.page.locator("#notices");
        moderator.done("question.answered", "question", question);
        assertThat(notices).containsText("Uw vraag is beantwoord");
        moderator.done("announce", "text", "De lunch is een kwartier later.");
        assertThat(notices).containsText("De lunch is een kwartier later.");
        moderator.done("announce", "text", "");
        assertThat(notices).not().containsText("De lunch");
    }

    @Test
    void twoTabsOfOnePersonAgree() {
        openQuestion(moderator, "Telt een tweede tabblad mee?", 1);
        Phone phone = phone().open();
        Phone tab = new Phone(phone.page.context().newPage(), server.url()).open();
        assertThat(tab.status()).containsText("Live");
        phone.upvote("Telt een tweede tabblad mee?").tap();
        Locator other = tab.upvote("Telt een tweede tabblad mee?");
        assertThat(other).hasAttribute("aria-pressed", "true");
        assertThat(other).not().hasAttribute("data-stage", "phone");
        other.tap();
        assertThat(phone.upvote("Telt een tweede tabblad mee?")).hasAttribute("aria-pressed", "false");
        assertThat(phone.upvote("Telt een tweede tabblad mee?")).hasText(Phone.exactly(1));
    }

    /** Standard reasons are counted by name, free words of the moderator are nobody else's. */
    @Test
    void everyoneMayKnowWhatBecameOfTheQuestions() {
        moderator.done("item.current", "item", "i7");
        Participant author = someone();
        List.of("Is dit off topic?", "En is dit te persoonlijk?").forEach(author::ask);
        dismissed("Is dit off topic?", "Dit valt buiten het onderwerp");
        dismissed("En is dit te persoonlijk?", "Griet, hou dit voor de pauze");
        Phone phone = phone().open();
        phone.page.getByText("Wat er met de vragen gebeurde").tap();
        Locator ledger = phone.page.locator(".ledger");
        assertThat(ledger).containsText("Binnengekomen: 2");
        assertThat(ledger).containsText("Niet opgenomen, buiten het onderwerp: 1");
        assertThat(ledger).containsText("Niet opgenomen, andere reden: 1");
        assertThat(phone.page.content()).doesNotContain("Griet");
    }

    private void dismissed(String text, String reason) {
        moderator.done("question.dismiss", "question", idOf(text), "reason", reason);
    }

    /** Of the question of these words, once the desk knows it. */
    private String idOf(String text) {
        return moderator
                .awaitState(state ->
                        state.getJsonObject("questions").stream().anyMatch(entry -> isOf(entry.getValue(), text)))
                .getJsonObject("questions")
                .stream()
                .filter(entry -> isOf(entry.getValue(), text))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static boolean isOf(Object question, String text) {
        return ((JsonObject) question).getString("text").equals(text);
    }
}
