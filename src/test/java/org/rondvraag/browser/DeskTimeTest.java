package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** Time at the desk: how long the answer on stage takes beside what is usual, and what still fits. */
class DeskTimeTest extends BrowserStory {
    private static final Duration ANSWER = Duration.ofSeconds(50);
    private static final Pattern MINUTES = Pattern.compile("Tot hier past nog in de tijd: (\\d+) min");

    private Participant organiser;

    @BeforeEach
    void theOrganiserIsThere() {
        organiser = moderator();
    }

    @Test
    void theClockFillsItsRingUntilWhatIsUsualAndThenChangesShape() {
        organiser.done("item.current", "item", "i11");
        answer("Eerste?");
        answer("Tweede?");
        stage("Hoe lang duurt deze?");
        Locator clock = desk().stage().locator(".clock");
        assertThat(clock).not().containsText("meestal");
        organiser.done("question.answered", "question", staged);
        answer("Derde?");
        stage("En deze?");
        pass(Duration.ofSeconds(20));
        clock = desk().stage().locator(".clock");
        assertThat(clock).containsText(Pattern.compile("meestal (0:[45]|1:[0-2])\\d"));
        String dash = clock.locator("circle.clock-hand").getAttribute("stroke-dasharray");
        assertThat(Integer.parseInt(dash.split(" ")[0])).isBetween(30, 95);

        pass(Duration.ofSeconds(90));
        clock = desk().stage().locator(".clock");
        assertThat(clock).hasAttribute("data-state", "over");
        assertThat(clock.locator("rect.clock-hand")).isVisible();
        assertThat(clock).containsText("langer");
        organiser.done("question.answered", "question", staged);
    }

    @Test
    void aLineStandsAfterTheLastQuestionThatFits() {
        organiser.done("item.current", "item", PANEL_ITEM);
        answer("Een antwoord als maat?");
        for (String text : List.of("Past a?", "Past b?", "Past c?", "Past d?", "Past e?")) {
            openQuestion(organiser, text, 1);
        }
        LocalDateTime now = LocalDateTime.ofInstant(server.now(), ZoneId.of("Europe/Brussels"))
                .truncatedTo(ChronoUnit.MINUTES);
        organiser.done(
                "item.update",
                "item",
                PANEL_ITEM,
                "start",
                now.minusHours(1).toString(),
                "end",
                now.plusMinutes(3).toString());
        DeskPage desk = desk();
        Locator line = desk.page.locator("#time-line");
        assertThat(line).containsText(MINUTES);
        // Both in one look, for at the turn of a minute the line moves.
        List<?> seen =
                (List<?>) line.evaluate("line => [line.innerText, [...line.parentElement.children].indexOf(line)]");
        Matcher minutes = MINUTES.matcher((String) seen.get(0));
        assertThat(minutes.find()).isTrue();
        long fits = Long.parseLong(minutes.group(1)) * 60 / (ANSWER.toSeconds() + 1);
        assertThat(seen.get(1)).isEqualTo((int) fits);
    }

    @Test
    void beforeAnItemBeginsItsStartIsSaidInsteadOfTheTimeLeft() {
        LocalDateTime now = LocalDateTime.ofInstant(server.now(), ZoneId.of("Europe/Brussels"))
                .truncatedTo(ChronoUnit.MINUTES);
        server.moveTime(Duration.between(now, now.toLocalDate().plusDays(1).atTime(9, 2)));
        LocalDate today = now.toLocalDate().plusDays(1);
        organiser.done("item.current", "item", "i1");
        begins(today.atTime(11, 0));
        DeskPage desk = desk();
        Phone phone = phone().open();
        assertThat(desk.page.locator(".desk-item")).containsText("begint om 11:00");
        assertThat(phone.page.locator("#nu .label")).hasText("Straks, 11:00 tot 12:00");
        begins(today.atTime(9, 10));
        assertThat(desk.page.locator(".desk-item")).containsText(Pattern.compile("nog 6[78] min"));
        assertThat(phone.page.locator("#nu .label")).hasText("Nu, 09:10 tot 10:10");
        begins(LocalDateTime.of(2031, 6, 20, 9, 0));
        assertThat(desk.page.locator(".desk-item strong")).hasCount(0);
        assertThat(phone.page.locator("#nu .label")).hasText("vrijdag 20 juni, 09:00 tot 10:00");
    }

    /** The first item lasts an hour from then. */
    private void begins(LocalDateTime start) {
        organiser.done(
                "item.update",
                "item",
                "i1",
                "start",
                start.toString(),
                "end",
                start.plusHours(1).toString());
    }

    private String staged = "";

    private void stage(String text) {
        staged = Participant.newId();
        organiser.done("question.floor", "question", staged, "text", text, "to", new JsonArray());
        organiser.awaitQuestion(staged, question -> question.containsKey("since"));
    }

    private void answer(String text) {
        stage(text);
        pass(ANSWER);
        organiser.done("question.answered", "question", staged);
    }

    /** The clocks move on, and the room hears of it. */
    private void pass(Duration time) {
        server.moveTime(time);
        String told = "Het is later: " + Participant.newId();
        organiser.done("announce", "text", told);
        organiser.awaitState(state -> told.equals(state.getJsonObject("event").getString("announcement")));
    }
}
