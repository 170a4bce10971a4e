package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Polls that are answered in people's own words or numbers; the desk says what of them shows. */
class WrittenPollTest extends PollStory {
    @Test
    void wordsAndOneThatIsDroppedEverywhereWhileTheyShow() {
        draftAndOpen("Woorden", "Waar denkt u aan?", Map.of());
        abstainFirst();
        poll().locator("[name=answer]").first().fill("Vertrouwen");
        poll().locator("[name=answer]").nth(1).fill("tijd");
        sendAndReload("Uw keuze: Vertrouwen; tijd");
        othersAnswer(words("vertrouwen"), words("TIJD", "vertrouwen"), words("lelijk"), words("lelijk"));
        desk.results("Meteen");
        assertThat(projector.locator(".cloud-word")).hasText(new String[] {"vertrouwen", "lelijk", "TIJD"});
        assertThat(projector.locator(".cloud-count")).hasText(new String[] {"3", "2", "2"});
        assertThat(projector.locator(".screen-poll tbody th")).hasText(new String[] {"vertrouwen", "lelijk", "TIJD"});
        assertThat(poll().locator(".cloud-word")).hasText(new String[] {"vertrouwen", "lelijk", "TIJD"});
        desk.drop("lelijk");
        assertThat(projector.locator(".cloud")).not().containsText("lelijk");
        assertThat(poll().locator(".cloud")).not().containsText("lelijk");
        desk.closePoll();
        desk.reveal();
        assertThat(projector.locator(".cloud-word")).hasCount(2);
        assertThat(poll()).containsText("5 antwoorden in deze zaal");
    }

    @Test
    void openAnswersWaitForTheDesk() {
        draftAndOpen("Klaar: Open vraag", "Wat werd er niet gezegd?", Map.of());
        abstainFirst();
        poll().locator("textarea").fill("Wie betaalt dit?");
        assertThat(poll()).containsText("nog 484 tekens");
        sendAndReload("Uw keuze: Wie betaalt dit?");
        othersAnswer("Een scheldwoord", "Iets anders", "Nog iets", "En de provincie dan? 🙂");
        desk.results("Meteen");
        assertThat(desk.poll()).containsText("5 antwoorden wachten op u.");
        assertThat(projector.locator(".fact"))
                .hasText("Een moderator leest de antwoorden eerst. Nog geen is vrijgegeven.");
        assertThat(poll().locator(".fact"))
                .hasText("Een moderator leest de antwoorden eerst. Nog geen is vrijgegeven.");
        desk.show("En de provincie dan?", "Wie betaalt dit?");
        assertThat(projector.locator(".said > li"))
                .containsText(new String[] {"En de provincie dan?", "Wie betaalt dit?"});
        assertThat(poll().locator(".said > li")).hasCount(2);
        assertThat(projector.locator(".screen-poll")).not().containsText("scheldwoord");
        desk.drop("Wie betaalt dit?");
        assertThat(projector.locator(".said > li")).hasCount(1);
        desk.closePoll();
        desk.reveal();
        assertThat(poll().locator(".said > li")).hasText("En de provincie dan? 🙂");
    }

    @Test
    void aNumberWithinItsRange() {
        draftAndOpen("Klaar: Getal", "Hoeveel jaar bent u al raadslid?", Map.of());
        assertThat(projector.locator(".screen-facts").first()).containsText("een getal van 0 tot en met 60");
        abstainFirst();
        Locator field = poll().locator("input[type=number]");
        field.fill("61");
        poll().locator("form button[type=submit]:not([name])").tap();
        assertThat(poll().locator("form")).isVisible();
        field.fill("12");
        sendAndReload("Uw keuze: 12 jaar");
        othersAnswer(2, 6, 30, 40);
        closeAndReveal();
        assertThat(projector.locator(".column-count"))
                .hasText(new String[] {"1", "1", "1", "0", "0", "0", "1", "0", "1"});
        assertThat(projector.locator(".figures")).containsText("12 jaar");
        assertThat(projector.locator(".figures")).containsText("6 – 30 jaar");
        assertThat(poll()).containsText("5 antwoorden in deze zaal");
    }

    private static JsonArray words(String... words) {
        return new JsonArray(List.of(words));
    }
}
