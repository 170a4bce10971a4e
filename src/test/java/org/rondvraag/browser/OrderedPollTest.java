package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Polls that put options in order or share points out among them: with buttons, by finger and by keyboard, never by dragging. */
class OrderedPollTest extends PollStory {
    private static final String OPTIONS = "Geld\nMensen\nTijd";

    @Test
    void anOrder() {
        draftAndOpen("Rangschikking", "Wat ontbreekt het meest?", Map.of("options", OPTIONS));
        assertThat(projector.locator(".screen-results")).containsText("Mensen");
        abstainFirst();
        move("Tijd", "Hoger").tap();
        move("Tijd", "Hoger").tap();
        assertThat(rows()).containsText(new String[] {"Tijd", "Geld", "Mensen"});
        sendAndReload("1. Tijd; 2. Geld; 3. Mensen");
        othersAnswer(order("o3", "o2", "o1"), order("o3", "o1", "o2"), order("o2", "o3", "o1"), order("o3"));
        closeAndReveal();
        assertThat(projector.locator(".screen-results > li"))
                .containsText(new String[] {"1. Tijd", "2. Mensen", "3. Geld"});
        assertThat(projector.locator(".fact").first()).hasText("“Tijd” wint van elk ander antwoord, een tegen een.");
        assertThat(poll()).containsText("“Tijd” wint van elk ander antwoord");
        desk.compare();
        assertThat(desk.poll()).containsText("Schulze: 1. Tijd; 2. Geld = Mensen.");
        assertThat(desk.poll()).containsText("Afvalrace (IRV): 1. Tijd;");
    }

    @Test
    void anOrderThatNobodyTouchedIsSentOnlyWhenItIsMeant() {
        draftAndOpen("Rangschikking", "Wat is het dringendst?", Map.of("options", OPTIONS));
        Locator vote = poll().locator("form button[type=submit]:not([name])");
        vote.focus();
        phone.page.keyboard().press("Enter");
        assertThat(poll().locator("[role=alert]")).containsText("U hebt niets verplaatst.");
        assertThat(vote).isFocused();
        assertThat(desk.poll()).containsText("open, 0 van");
        sendAndReload("1. Geld; 2. Mensen; 3. Tijd");
        desk.closePoll();
    }

    @Test
    void anOrderByKeyboardKeepsTheFocusAndSaysWhatMoved() {
        draftAndOpen("Rangschikking", "Wat wilt u eerst?", Map.of("options", OPTIONS));
        move("Geld", "Lager").focus();
        phone.page.keyboard().press("Enter");
        assertThat(rows()).containsText(new String[] {"Mensen", "Geld", "Tijd"});
        assertThat(move("Geld", "Lager")).isFocused();
        assertThat(phone.page.locator("#gezegd")).containsText("Geld: plaats 2 van 3");
        phone.page.keyboard().press("Space");
        assertThat(rows()).containsText(new String[] {"Mensen", "Tijd", "Geld"});
        phone.page.getByLabel("Plaats van: Geld").selectOption("1");
        assertThat(rows()).containsText(new String[] {"Geld", "Mensen", "Tijd"});
        assertThat(phone.page.getByLabel("Plaats van: Geld")).isFocused();
        sendAndReload("1. Geld; 2. Mensen; 3. Tijd");
        desk.closePoll();
    }

    @Test
    void pointsToShareOut() {
        draftAndOpen("100 punten verdelen", "Waar gaat het geld heen?", Map.of("options", OPTIONS));
        abstainFirst();
        for (int i = 0; i < 6; i++) {
            phone.button("10 meer voor Mensen").tap();
        }
        assertThat(poll()).containsText("Nog 40 te verdelen");
        poll().locator("form button[type=submit]:not([name])").tap();
        assertThat(poll().locator("[role=alert]")).containsText("Samen moet het 100 zijn.");
        phone.button("10 meer voor Tijd").focus();
        for (int i = 0; i < 5; i++) {
            phone.page.keyboard().press("Enter");
        }
        assertThat(phone.page.getByLabel("Tijd", exact())).hasValue("40");
        assertThat(poll()).containsText("Alle 100 punten zijn verdeeld");
        sendAndReload("Uw keuze: Mensen 60; Tijd 40");
        JsonObject money = new JsonObject().put("o1", 100);
        othersAnswer(money, money, money, money);
        closeAndReveal();
        assertThat(projector.locator(".screen-share")).containsText(new String[] {"80,0", "12,0", "8,0"});
        assertThat(poll().locator(".result-share")).containsText(new String[] {"80,0", "12,0", "8,0"});
        assertThat(desk.poll()).containsText("Gemiddelde van 100 punten per antwoord.");
    }

    @Test
    void whatIsFilledInWrongFoldsAndStaysFolded() {
        String title = "Waar gaat de tijd heen?";
        draftAndOpen("100 punten verdelen", title, Map.of("options", OPTIONS));
        abstainFirst();
        phone.button("10 meer voor Mensen").tap();
        poll().locator("form button[type=submit]:not([name])").tap();
        assertThat(poll().locator("[role=alert]")).containsText("Samen moet het 100 zijn.");
        phone.unfold(title);
        othersAnswer(new JsonObject().put("o1", 100));
        assertThat(poll().locator("form")).isHidden();
        phone.unfold(title);
        assertThat(phone.page.getByLabel("Mensen", exact())).hasValue("10");
        desk.closePoll();
    }

    @Test
    void anOrderThatCouldNotBeSentWaitsOnThePhone() {
        draftAndOpen("Rangschikking", "En wat daarna?", Map.of("options", OPTIONS));
        watch(phone.page).forgive("net::ERR_");
        watch(phone.page).forgive("WebSocket connection to");
        phone.loseNetwork();
        assertThat(phone.status()).containsText("Niet verbonden");
        move("Tijd", "Hoger").tap();
        poll().locator("form button[type=submit]:not([name])").tap();
        assertThat(poll()).containsText("Nog op dit toestel");
        assertThatThrownBy(phone.page::reload).isInstanceOf(PlaywrightException.class);
        phone.findNetwork();
        phone.open();
        assertThat(poll()).containsText("Ontvangen en geteld");
        assertThat(poll()).containsText("1. Geld; 2. Tijd; 3. Mensen");
        assertThat(desk.poll().locator(".result-place")).hasText(new String[] {"1.", "2.", "3."});
        desk.closePoll();
    }

    private Locator rows() {
        return poll().locator(".rank-text");
    }

    private Locator move(String option, String direction) {
        return phone.button(direction + ": " + option);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static JsonArray order(String... ids) {
        return new JsonArray(List.of(ids));
    }
}
