package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.rondvraag.testing.Participant;

/** One poll after the other, with a phone, the desk and the projector open at once. */
abstract class PollStory extends BrowserStory {
    DeskPage desk;
    Page projector;
    Phone phone;
    private Participant moderator;
    private String title = "";

    @BeforeAll
    void goToThePanel() {
        moderator().done("item.current", "item", PANEL_ITEM);
    }

    @BeforeEach
    void everythingIsOpen() {
        moderator = moderator();
        desk = desk();
        projector = projector();
        phone = phone().open();
        assertThat(phone.status()).containsText("Live");
    }

    /** So that what failed in one test is in the way of no other. */
    @AfterEach
    void nothingStaysOpen() {
        JsonObject polls = moderator.state().getJsonObject("polls");
        polls.fieldNames().stream()
                .filter(poll -> polls.getJsonObject(poll).getString("status").equals("open"))
                .forEach(poll -> moderator.done("poll.close", "poll", poll));
    }

    /** Drafted in the desk's form: a type or something ready from the library, and what is filled in by the name of its field. */
    void draftAndOpen(String kind, String title, Map<String, String> fields) {
        this.title = title;
        desk.draftPoll(kind, title, fields);
        assertThat(desk.poll()).containsText("concept");
        assertThat(phone.poll(title)).hasCount(0);
        desk.openPoll();
        assertThat(phone.poll(title)).isVisible();
        assertThat(projector.locator(".screen-poll h1")).hasText(title);
    }

    Locator poll() {
        return phone.poll(title);
    }

    /** Sends what is filled in, and waits until it is counted; then the page is loaded again. */
    void sendAndReload(String choice) {
        poll().locator("form button[type=submit]:not([name])").tap();
        assertThat(poll()).containsText("Ontvangen en geteld");
        assertThat(poll()).containsText(choice);
        phone.page.reload();
        assertThat(phone.status()).containsText("Live");
        assertThat(poll()).containsText(choice);
        assertThat(poll().locator("form")).isHidden();
    }

    /** Abstains; then unfolds the poll, to answer after all. */
    void abstainFirst() {
        Locator option = poll().locator("[data-kind=abstain]");
        if (option.count() > 0) {
            option.tap();
            poll().locator("form button[type=submit]").tap();
        } else {
            poll().locator("button[name=abstain]").tap();
        }
        assertThat(poll()).containsText("Ontvangen en geteld");
        assertThat(poll()).containsText("Ik onthoud me");
        phone.unfold(title);
    }

    /** So many others answer; they use no browser. */
    void othersAnswer(Object... answers) {
        String poll = idOf(title);
        int round = moderator.state().getJsonObject("polls").getJsonObject(poll).getInteger("round");
        for (Object answer : answers) {
            Participant voter = someone();
            voter.awaitPoll(poll, shown -> shown.getString("status").equals("open"));
            voter.answer(poll, round, answer);
        }
        assertThat(poll()).containsText((answers.length + 1) + " antwoorden");
    }

    /** While it is open nobody but the desk knows; then it closes, and the room sees the result with the one button that is next. */
    void closeAndReveal() {
        assertThat(poll().locator(".results, .columns, .cloud, .said")).hasCount(0);
        assertThat(projector.locator(".screen-share, .columns, .cloud, .said")).hasCount(0);
        desk.closePoll();
        assertThat(poll()).containsText("De uitslag volgt");
        assertThat(projector.locator("#screen")).hasAttribute("data-kind", "join");
        desk.reveal();
        assertThat(projector.locator(".screen-poll h1")).hasText(title);
    }

    /** Everything that the projector shows lies between its head and its foot. */
    void assertFitsTheWall() {
        projector.waitForFunction("""
                () => {
                  const box = name => document.querySelector(name).getBoundingClientRect()
                  const poll = box('.screen-poll')
                  return poll.top >= box('.screen-head').bottom - 1 && poll.bottom <= box('.screen-foot').top + 1
                      && document.documentElement.scrollWidth <= innerWidth
                }""");
    }

    private String idOf(String title) {
        JsonObject polls =
                moderator.awaitState(state -> find(state, title) != null).getJsonObject("polls");
        return polls.fieldNames().stream()
                .filter(id -> polls.getJsonObject(id).getString("title").equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Object find(JsonObject state, String title) {
        return state.getJsonObject("polls").stream()
                .filter(poll ->
                        ((JsonObject) poll.getValue()).getString("title").equals(title))
                .findFirst()
                .orElse(null);
    }
}
