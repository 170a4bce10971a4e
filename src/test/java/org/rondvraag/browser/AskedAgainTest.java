package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** A poll that is asked before and after the debate, one whose answers are thrown away, receipts, and codes for the door. */
class AskedAgainTest extends PollStory {
    private static final String YES_OR_NO = "Klaar: Ja of nee";

    @Test
    void opinionShiftsInThisRoom() {
        String title = "Moeten gemeenten fuseren?";
        draftAndOpen(YES_OR_NO, title, Map.of());
        List<Participant> room =
                IntStream.range(0, 8).mapToObj(any -> someone()).toList();
        vote(room, title, 1, "o1", "o1", "o1", "o1", "o1", "o2", "o2", "o2");
        phone.choose(title, "Nee");
        sendAndReload("Uw keuze: Nee");
        desk.closePoll();
        desk.askAgain();
        assertThat(poll()).containsText("ronde 2");
        assertThat(poll().locator("form")).isVisible();
        vote(room, title, 2, "o2", "o2", "o2", "o1", "o1", "o2", "o2", "o1");
        phone.choose(title, "Ja");
        sendAndReload("Uw keuze: Ja");
        desk.closePoll();
        desk.reveal();
        assertThat(projector.locator(".screen-share")).containsText(new String[] {"44", "56"});

        desk.shiftToScreen();
        assertThat(projector.locator(".flow-ribbon")).hasCount(1); // fewer than three took each other way
        assertThat(projector.locator(".flow-head")).hasText(new String[] {"Eerst", "Nu"});
        assertThat(projector.locator(".flow > text:not(.flow-head)"))
                .hasText(new String[] {"56 % Ja", "44 %", "−11 procentpunt", "44 % Nee", "56 %", "+11 procentpunt"});
        assertThat(projector.locator("table.shift tbody tr")).hasCount(2);
        assertThat(projector.locator("table.shift")).containsText("in deze zaal");
        assertThat(projector
                        .locator("table.shift tbody tr")
                        .first()
                        .locator("td")
                        .nth(0))
                .hasText("56 %");
        assertThat(projector
                        .locator("table.shift tbody tr")
                        .first()
                        .locator("td")
                        .nth(1))
                .hasText("44 %");
        assertThat(projector.locator(".flow-facts"))
                .containsText("9 mensen in deze zaal antwoordden beide keren; 56 %");
        assertThat(projector.locator(".flow-facts")).containsText("McNemar");
        assertThat(projector.locator(".flow-facts"))
                .containsText("Stromen van minder dan 3 mensen zijn niet getekend.");
        assertThat(desk.poll().locator(".flows li")).hasCount(4);
    }

    @Test
    void answersAreThrownAwayOnlyWhenThatIsConfirmed() {
        String title = "Was dit een proef?";
        draftAndOpen(YES_OR_NO, title, Map.of());
        phone.choose(title, "Ja");
        sendAndReload("Uw keuze: Ja");
        desk.reset(false);
        assertThat(desk.poll()).not().containsText("ronde 2");
        desk.reset(true);
        assertThat(desk.poll()).containsText("ronde 2");
        assertThat(poll()).containsText("0 antwoorden");
        assertThat(poll().locator("form")).isVisible();
        desk.closePoll();
    }

    @Test
    void aTimerThatIsSetAtTheDeskRunsOnEveryPage() {
        draftAndOpen(YES_OR_NO, "Hebt u even?", Map.of("seconds", "5:00"));
        Pattern withinAMinute = Pattern.compile("nog 4:[0-5]\\d");
        assertThat(projector.locator(".screen-head")).containsText(withinAMinute);
        assertThat(poll()).containsText(withinAMinute);
        desk.aMinuteLonger();
        assertThat(projector.locator(".screen-head")).containsText("nog 5:");
        assertThat(poll()).containsText("nog 5:");
        desk.closePoll();
        assertThat(poll()).containsText("Peiling, gesloten");
    }

    @Test
    void aPhoneFindsItsReceiptInTheSealedList() {
        String title = "Telt mijn stem?";
        draftAndOpen(YES_OR_NO, title, Map.of());
        phone.choose(title, "Ja");
        sendAndReload("Uw keuze: Ja");
        othersAnswer(new JsonArray().add("o2"), "abstain");
        desk.closePoll();
        Locator receipt = poll().locator("details.proof");
        assertThat(receipt).containsText("De lijst van 3 bewijzen is verzegeld met");
        receipt.locator("summary").tap();
        phone.button("Kijk na of mijn stem in de lijst staat").tap();
        assertThat(receipt).containsText("Ja: uw bewijs staat tussen 3 bewijzen.");
        assertThat(receipt).containsText("geen geheime stemming");
        desk.reveal();
        assertThat(poll().locator(".results")).isVisible();
        assertThat(phone.button("Kijk na of mijn stem in de lijst staat")).isFocused();
    }

    @Test
    void aCodeFromTheDoorVotesOnce() {
        String title = "Wie mag er stemmen?";
        List<String> codes = desk.printCodes(2);
        draftAndOpen(YES_OR_NO, title, Map.of("ballots", "Eén code per persoon, uitgedeeld aan de deur"));
        phone.choose(title, "Ja");
        poll().getByLabel("Code van uw kaartje").fill("FOUT-CODE1");
        poll().locator("form button[type=submit]").tap();
        assertThat(poll().locator("[role=alert]")).isVisible();
        poll().getByLabel("Code van uw kaartje").fill(codes.get(0).toLowerCase(Locale.ROOT));
        poll().locator("form button[type=submit]").tap();
        phone.unfold(title);
        assertThat(poll().locator(".proof")).containsText("Ontvangstbewijs");
        sendAndReload("Uw keuze: Ja");

        Phone other = phone().open();
        other.page.navigate(server.url() + EVENT + "#code=" + codes.get(0));
        other.page.reload();
        assertThat(other.poll(title)).containsText("Uw keuze: Ja");
        other.unfold(title);
        other.vote(title, "Nee");
        assertThat(other.poll(title)).containsText("Uw keuze: Nee");
        assertThat(desk.poll().locator(".result-count")).hasText(new String[] {"0", "1"});
        closeAndReveal();
        assertThat(poll()).containsText("Gestemd met een code per persoon.");
        assertThat(projector.locator(".screen-foot")).containsText("Gestemd met een code per persoon.");
        Locator receipt = other.poll(title).locator("details.proof");
        receipt.locator("summary").tap();
        other.button("Kijk na of mijn stem in de lijst staat").tap();
        assertThat(receipt).containsText("Ja: uw bewijs is het enige in de lijst.");
    }

    @Test
    void oneKeyBlanksTheProjector() {
        String title = "Ziet u dit?";
        draftAndOpen(YES_OR_NO, title, Map.of());
        assertThat(desk.page.locator("#foot [value=follow]")).isChecked();
        desk.page.keyboard().press("b");
        assertThat(projector.locator("#screen")).hasAttribute("data-blank", "");
        desk.page.keyboard().press("b");
        assertThat(projector.locator(".screen-poll h1")).hasText(title);
        projector.keyboard().press("b");
        assertThat(projector.locator("#screen")).hasAttribute("data-blank", "");
        projector.keyboard().press("b");
        assertThat(projector.locator(".screen-poll h1")).hasText(title);
        for (int press = 0; press < 3; press++) {
            desk.page.keyboard().press("b");
        }
        assertThat(projector.locator("#screen")).hasAttribute("data-blank", "");
        for (int press = 0; press < 3; press++) {
            desk.page.keyboard().press("b");
        }
        assertThat(projector.locator(".screen-poll h1")).hasText(title);
        desk.closePoll();
    }

    private void vote(List<Participant> room, String title, int round, String... options) {
        for (int i = 0; i < options.length; i++) {
            Participant voter = room.get(i);
            JsonObject polls =
                    voter.awaitState(state -> isOpen(state, title, round)).getJsonObject("polls");
            String poll = polls.fieldNames().stream()
                    .filter(id -> polls.getJsonObject(id).getString("title").equals(title))
                    .findFirst()
                    .orElseThrow();
            voter.choose(poll, round, options[i]);
        }
    }

    private static boolean isOpen(JsonObject state, String title, int round) {
        JsonObject polls = state.getJsonObject("polls");
        return polls.fieldNames().stream()
                .map(polls::getJsonObject)
                .anyMatch(poll -> poll.getString("title").equals(title)
                        && poll.getInteger("round") == round
                        && poll.getString("status").equals("open"));
    }
}
