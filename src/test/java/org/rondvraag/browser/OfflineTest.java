package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.WebSocketRoute;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** The network goes and comes back, under a phone and under everyone: nothing sent is lost or counted twice, and the page says what is true. */
class OfflineTest extends BrowserStory {
    private static final String POLL = "Waar ligt voor uw regio vandaag de sterkste hefboom?";

    private Participant moderator;

    @BeforeEach
    void thePanelIsOn() {
        moderator = moderator();
        moderator.done("item.current", "item", PANEL_ITEM);
    }

    @Test
    void whatIsSentWithoutNetworkWaitsOnThePhoneAndIsCountedOnce() {
        String other = openQuestion(moderator, "Wie houdt toezicht op de regio?", 1);
        openPoll(moderator, "k3");
        Phone phone = forgiving(phone().open());
        assertThat(phone.status()).containsText("Live");

        phone.loseNetwork();
        assertThat(phone.status()).containsText("Niet verbonden");
        assertThat(phone.page.locator("#notices")).containsText("bewaren we op dit toestel");
        phone.upvote("Wie houdt toezicht").tap();
        assertThat(phone.upvote("Wie houdt toezicht")).hasAttribute("data-stage", "phone");
        assertThat(phone.upvote("Wie houdt toezicht")).hasText(Phone.exactly(2));
        phone.vote(POLL, "Fusies van gemeenten");
        assertThat(phone.poll(POLL)).containsText("Nog op dit toestel");
        phone.ask("Gaat deze vraag later weg?");
        assertThat(phone.question("Gaat deze vraag later weg?")).containsText("Nog op dit toestel, niet verstuurd");

        assertThatThrownBy(phone.page::reload).isInstanceOf(PlaywrightException.class);
        phone.findNetwork();
        phone.open();
        assertThat(phone.status()).containsText("Live");
        assertThat(phone.question("Gaat deze vraag later weg?")).containsText("Uw vraag is ontvangen");
        assertThat(phone.poll(POLL)).containsText("Ontvangen en geteld");
        assertThat(phone.upvote("Wie houdt toezicht")).hasAttribute("aria-pressed", "true");
        assertThat(phone.upvote("Wie houdt toezicht")).not().hasAttribute("data-stage", "phone");

        assertThat(moderator
                        .awaitQuestion(other, question -> question.getInteger("votes") >= 2)
                        .getInteger("votes"))
                .isEqualTo(2);
        assertThat(moderator
                        .awaitPoll("k3", poll -> poll.getInteger("answers") >= 1)
                        .getInteger("answers"))
                .isEqualTo(1);
        assertThat(timesAsked("Gaat deze vraag later weg?")).isEqualTo(1);
    }

    @Test
    void thatAVoteCameTooLateIsSaidOfItsOwnRoundOnly() {
        String title = "Komt dit nog op tijd?";
        String poll = Participant.newId();
        JsonArray options = new JsonArray(List.of("Ja", "Nee"));
        moderator.done("poll.create", "poll", poll, "type", "choice", "title", title, "options", options);
        openPoll(moderator, poll);
        Phone phone = forgiving(phone().open());
        assertThat(phone.status()).containsText("Live");

        phone.loseNetwork();
        assertThat(phone.status()).containsText("Niet verbonden");
        phone.vote(title, "Ja");
        assertThat(phone.poll(title)).containsText("Nog op dit toestel");
        moderator.done("poll.close", "poll", poll);
        phone.findNetwork();
        assertThat(phone.poll(title)).containsText("De peiling sloot net. Uw keuze telt niet mee.");

        moderator.done("poll.again", "poll", poll);
        assertThat(phone.poll(title)).containsText("ronde 2");
        assertThat(phone.poll(title)).not().containsText("sloot net");
        moderator.done("poll.close", "poll", poll);
    }

    @Test
    void aQuestionWhoseAnswerGotLostIsAskedOnce() {
        Phone phone = forgiving(phone());
        AtomicBoolean lost = new AtomicBoolean();
        phone.page.routeWebSocket("**/live?**", socket -> losingTheFirstReply(socket, lost));
        phone.open();
        assertThat(phone.status()).containsText("Live");
        phone.ask("Komt mijn vraag één keer aan?");
        assertThat(phone.question("Komt mijn vraag één keer aan?")).containsText("Uw vraag is ontvangen");
        assertThat(lost).isTrue();
        assertThat(timesAsked("Komt mijn vraag één keer aan?")).isEqualTo(1);
    }

    @Test
    void aServerThatRestartsFindsEveryPageBack() {
        Phone phone = forgiving(phone().open());
        DeskPage desk = desk();
        Page panel = panel();
        Page projector = projector();
        List.of(desk.page, panel, projector).forEach(this::forgive);
        for (Page page : List.of(phone.page, desk.page, panel)) {
            assertThat(page.locator("#status")).containsText("Live");
            rememberStatuses(page);
        }

        server.restart();
        for (Page page : List.of(phone.page, desk.page, panel)) {
            page.waitForFunction("() => seen.includes('Opnieuw verbinden…') && seen.at(-1).startsWith('Live')");
        }
        phone.ask("Zijn we er allemaal weer?");
        assertThat(desk.waiting("Zijn we er allemaal weer?")).isVisible();
        desk.approve("Zijn we er allemaal weer?");
        desk.putOnStage("Zijn we er allemaal weer?");
        assertThat(panel.locator(".panel-now")).containsText("Zijn we er allemaal weer?");
        assertThat(projector.locator(".screen-question h1")).hasText("Zijn we er allemaal weer?");
        assertThat(projector.locator("#screen-mark")).isHidden();
        assertThat(phone.stage()).containsText("Uw vraag is nu aan bod");
        desk.answered();
    }

    private static void losingTheFirstReply(WebSocketRoute socket, AtomicBoolean lost) {
        WebSocketRoute server = socket.connectToServer();
        server.onMessage(frame -> {
            boolean reply = "reply".equals(new JsonObject(frame.text()).getString("type"));
            if (reply && lost.compareAndSet(false, true)) {
                socket.close(new WebSocketRoute.CloseOptions().setCode(3000));
            } else {
                socket.send(frame.text());
            }
        });
    }

    /** Once the desk knows it, which is not always at once when its asker knows it is received. */
    private long timesAsked(String text) {
        return timesAsked(moderator.awaitState(state -> timesAsked(state, text) > 0), text);
    }

    private static long timesAsked(JsonObject state, String text) {
        return state.getJsonObject("questions").stream()
                .filter(entry ->
                        ((JsonObject) entry.getValue()).getString("text").equals(text))
                .count();
    }

    private Phone forgiving(Phone phone) {
        forgive(phone.page);
        return phone;
    }

    /** Browsers tell on the console that the network is gone. */
    private void forgive(Page page) {
        watch(page).forgive("net::ERR_");
        watch(page).forgive("WebSocket connection to");
    }

    private static void rememberStatuses(Page page) {
        page.evaluate("""
                () => {
                  window.seen = []
                  const note = () => seen.push(document.getElementById('status').innerText.trim())
                  new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true })
                }""");
    }
}
