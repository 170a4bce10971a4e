package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Polls that are answered by choosing, one or more, on phone, desk and projector at once. */
class ChoicePollTest extends PollStory {
    private static final String REGIONS = "Vlaams\nWaals\nBrussels";

    @Test
    void oneChoice() {
        draftAndOpen("Keuze", "Welk gewest is het uwe?", Map.of("options", REGIONS));
        abstainFirst();
        phone.choose("Welk gewest", "Waals");
        sendAndReload("Uw keuze: Waals");
        Phone onlooker = phone().open();
        othersAnswer(ids("o1"), ids("o1"), ids("o2"), ids("o3"), ids("o3"), "abstain");
        assertThat(desk.poll().locator(".result").first()).containsText("34 %");
        closeAndReveal();
        assertThat(poll().locator(".result-share")).containsText(new String[] {"34", "33", "33"});
        assertThat(poll().locator("[data-mine]")).containsText("Waals");
        assertThat(poll()).containsText("7 antwoorden in deze zaal, waarvan 1 onthouding");
        assertThat(onlooker.poll("Welk gewest")).containsText("7 antwoorden in deze zaal");
        assertThat(onlooker.poll("Welk gewest")).containsText("Eén stem per toestel.");
        assertThat(projector.locator(".screen-share")).containsText(new String[] {"34", "33", "33"});
        assertThat(projector.locator(".screen-poll table caption")).hasText("Welk gewest is het uwe?");
        assertThat(projector.locator(".screen-poll tbody tr"))
                .hasText(new String[] {"Vlaams34 %2", "Waals33 %2", "Brussels33 %2"});
        assertThat(projector.locator(".screen-foot")).containsText("7 antwoorden in deze zaal");
    }

    @Test
    void severalChoices() {
        draftAndOpen("Keuze", "Waar komt u wel eens?", Map.of("options", REGIONS, "max", "2"));
        abstainFirst();
        phone.choose("Waar komt u", "Vlaams");
        phone.choose("Waar komt u", "Brussels");
        assertThat(poll().locator("[data-kind=abstain] input")).not().isChecked();
        phone.choose("Waar komt u", "Waals");
        Locator wrong = poll().locator("form [role=alert]");
        assertThat(wrong).hasText("Kies er ten hoogste 2.");
        poll().locator("form button[type=submit]").tap();
        assertThat(poll().locator("form")).isVisible();
        phone.choose("Waar komt u", "Waals");
        assertThat(wrong).isEmpty();
        sendAndReload("Uw keuze: Vlaams; Brussels");
        othersAnswer(ids("o1"), ids("o1", "o3"), ids("o1"), ids("o3"));
        closeAndReveal();
        assertThat(projector.locator(".screen-share")).containsText(new String[] {"80", "0", "60"});
        assertThat(poll()).containsText("de percentages gaan over 5 antwoorden");
        assertThat(poll().locator("[data-mine]")).hasCount(2);
    }

    @Test
    void aQuizTellsWhatWasRightOnlyAfterItClosed() {
        draftAndOpen("Keuze", "Hoeveel provincies telt België?", Map.of("options", "9\n10\n11", "correct", "10"));
        abstainFirst();
        phone.choose("Hoeveel provincies", "10");
        sendAndReload("Uw keuze: 10");
        othersAnswer(ids("o1"), ids("o2"), ids("o2"), ids("o3"));
        desk.results("Meteen");
        assertThat(projector.locator(".screen-share")).containsText(new String[] {"20", "60", "20"});
        assertThat(projector.locator("[data-right]")).hasCount(0);
        desk.closePoll();
        desk.reveal();
        assertThat(projector.locator("[data-right]")).containsText("10");
        assertThat(projector.locator(".fact")).hasText("3 van 5 antwoordden juist.");
        assertThat(poll()).containsText("Uw antwoord was juist.");
    }

    @Test
    void aScale() {
        draftAndOpen("Klaar: Eens of oneens", "Regio’s versterken de democratie.", Map.of());
        assertThat(projector.locator(".scale-ends")).containsText("5: Helemaal eens");
        abstainFirst();
        point("4").tap();
        sendAndReload("Uw keuze: 4");
        othersAnswer(4, 4, 5, 1);
        closeAndReveal();
        assertThat(projector.locator(".column-count")).hasText(new String[] {"1", "0", "0", "3", "1"});
        assertThat(projector.locator(".screen-poll tbody tr")).hasText(new String[] {"11", "20", "30", "43", "51"});
        assertThat(projector.locator(".figures")).containsText("3,6");
        assertThat(projector.locator(".figures")).containsText("1,5");
        assertThat(poll().locator("[data-mine]")).containsText("4");
        assertThat(desk.poll().locator(".figures")).containsText("Mediaan");
    }

    @Test
    void stars() {
        draftAndOpen("Klaar: Sterren", "Hoe vond u de lunch?", Map.of());
        abstainFirst();
        point("3").tap();
        sendAndReload("Uw keuze: 3");
        othersAnswer(5, 5, 5, 2);
        closeAndReveal();
        assertThat(projector.locator(".figures")).containsText("4,0");
        assertThat(poll()).containsText("5 antwoorden in deze zaal");
    }

    @Test
    void recommending() {
        draftAndOpen("Klaar: Aanraden", "Raadt u ons aan?", Map.of());
        abstainFirst();
        assertThat(poll().locator(".scale-point")).hasCount(11);
        point("10").tap();
        sendAndReload("Uw keuze: 10");
        othersAnswer(9, 8, 6, 0);
        closeAndReveal();
        Locator nps = projector.locator(".figures > div").filter(new Locator.FilterOptions().setHasText("NPS"));
        assertThat(nps.locator("dd")).hasText("0");
    }

    @Test
    void twentyLongOptionsFitOnEveryPage() {
        String options = IntStream.rangeClosed(1, 20)
                .mapToObj(n -> "Referentieregio " + n + ", met een naam die lang genoeg is om te breken 🙂")
                .collect(Collectors.joining("\n"));
        draftAndOpen("Keuze", "Uit welke regio komt u?", Map.of("options", options));
        assertFitsTheWall();
        poll().locator("label.option").nth(19).tap();
        sendAndReload("Uw keuze: Referentieregio 20");
        othersAnswer(ids("o1"), ids("o2"), ids("o3"), ids("o4"));
        closeAndReveal();
        assertFitsTheWall();
        assertThat(projector.locator(".screen-share")).hasCount(20);
        phone.page.waitForFunction("() => document.documentElement.scrollWidth <= innerWidth");
    }

    private Locator point(String value) {
        return poll().locator(".scale-point")
                .filter(new Locator.FilterOptions().setHas(phone.page.locator("input[value='" + value + "']")));
    }

    private static JsonArray ids(String... ids) {
        return new JsonArray(List.of(ids));
    }
}
