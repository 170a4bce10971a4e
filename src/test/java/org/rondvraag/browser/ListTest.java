package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** A list does not move under a finger, a pointer or the keyboard; the new order comes when they are gone. */
class ListTest extends BrowserStory {
    private Participant moderator;
    private Phone phone;
    private String first;
    private String last;
    private String firstId;
    private String lastId;
    private int round;

    @BeforeEach
    void aShortList() {
        moderator = moderator();
        String item = List.of("i3", "i5", "i7", "i9", "i10", "i11", "i12", "i4").get(round++);
        moderator.done("item.current", "item", item);
        first = "Wie beslist over " + item + "?";
        last = "Waarom duurt het zo lang, " + item + "?";
        firstId = openQuestion(moderator, first, 1);
        lastId = openQuestion(moderator, last, 1);
        for (int i = 0; i < 5; i++) {
            upvote(firstId);
        }
        someone().awaitState(state -> isLast(state.getJsonArray("order")));
    }

    @Test
    void underAFingerOnThePhone() {
        phone = phone().open();
        assertThat(phone.status()).containsText("Live"); // before, nobody notices the finger
        assertThat(phone.list().locator("li")).containsText(new String[] {first, last});
        Locator row = phone.question(first);
        row.scrollIntoViewIfNeeded();
        BoundingBox box = row.boundingBox();
        CDPSession finger = phone.page.context().newCDPSession(phone.page);
        touch(finger, "touchStart", box.x + 20, box.y + 20);

        lastBecomesFirst();
        assertThat(phone.upvote(last)).hasText(Phone.exactly(11));
        assertThat(phone.list().locator("li")).containsText(new String[] {first, last});

        touch(finger, "touchEnd", 0, 0);
        assertThat(phone.list().locator("li")).containsText(new String[] {last, first});
    }

    @Test
    void underThePointerAtTheDesk() {
        DeskPage desk = desk();
        assertThat(desk.order()).containsText(new String[] {first, last});
        desk.listed(first).hover();
        lastBecomesFirst();
        assertThat(desk.page.locator("[data-ui=new-order]")).isVisible();
        assertThat(desk.listed(last).locator(".entry-votes")).containsText("11");
        assertThat(desk.order()).containsText(new String[] {first, last});
        desk.page.mouse().move(2, 2);
        assertThat(desk.order()).containsText(new String[] {last, first});
    }

    @Test
    void whatAColleagueTakesAwayStaysStruckUnderThePointer() {
        DeskPage desk = desk();
        assertThat(desk.order()).containsText(new String[] {first, last});
        assertThat(desk.listed(first)).containsText("6 stemmen, 6 van"); // a line that comes with the ranking
        desk.listed(last).hover();
        double before = desk.listed(last).boundingBox().y;
        moderator.done("question.dismiss", "question", firstId);
        assertThat(desk.listed(first).locator(".gone")).hasText("afgewezen");
        assertThat(desk.listed(first).locator("[data-do='question.stage']")).isHidden();
        assertThat(desk.listed(last).boundingBox().y).isEqualTo(before);
        moderator.done("undo");
        assertThat(desk.listed(first).locator(".gone")).hasCount(0);
        assertThat(desk.listed(first).locator("[data-do='question.stage']")).isVisible();
        moderator.done("question.dismiss", "question", firstId);
        assertThat(desk.listed(first).locator(".gone")).hasCount(1);
        desk.page.mouse().move(2, 2);
        assertThat(desk.listed(first)).hasCount(0);
    }

    @Test
    void whatAColleagueReadsBeforeMeStaysStruckInTheReviewQueue() {
        Participant asker = someone();
        String one = asker.ask("Eerst gelezen door een ander?");
        asker.ask("Daarna door mij?");
        DeskPage desk = desk();
        Locator mine = desk.waiting("Daarna door mij?");
        mine.hover();
        double before = mine.boundingBox().y;
        moderator.done("question.approve", "question", one);
        assertThat(desk.waiting("Eerst gelezen door een ander?").locator(".gone"))
                .hasText("getoond");
        assertThat(mine.boundingBox().y).isEqualTo(before);
        desk.approve("Daarna door mij?");
        assertThat(mine).hasCount(0);
        desk.page.mouse().move(700, 2);
        assertThat(desk.waiting("Eerst gelezen door een ander?")).hasCount(0);
    }

    @Test
    void theFocusStaysOnWhatMoves() {
        phone = phone().open();
        assertThat(phone.list().locator("li")).containsText(new String[] {first, last});
        phone.upvote(last).focus();
        lastBecomesFirst();
        assertThat(phone.list().locator("li")).containsText(new String[] {last, first});
        assertThat(phone.upvote(last)).isFocused();
    }

    @Test
    void theKeyboardAtTheDeskKeepsItsPlace() {
        DeskPage desk = desk();
        assertThat(desk.order()).containsText(new String[] {first, last});
        Locator stage = desk.listed(first).locator("[data-do='question.stage']");
        stage.focus();
        desk.page.keyboard().press("Shift+Tab");
        desk.page.keyboard().press("Tab");
        assertThat(stage).isFocused();
        lastBecomesFirst();
        assertThat(desk.page.locator("[data-ui=new-order]")).isVisible();
        assertThat(desk.order()).containsText(new String[] {first, last});
        assertThat(stage).isFocused();
        desk.page.locator("#announcement").focus();
        assertThat(desk.order()).containsText(new String[] {last, first});
    }

    /** Ten more votes for the last one; returns when the new order went out to all phones. */
    private void lastBecomesFirst() {
        Participant witness = someone();
        for (int i = 0; i < 10; i++) {
            upvote(lastId);
        }
        witness.awaitState(state -> state.getJsonArray("order").getString(0).equals(lastId)
                && state.getJsonObject("questions").getJsonObject(lastId).getInteger("votes") == 11);
    }

    private boolean isLast(io.vertx.core.json.JsonArray order) {
        return order.size() == 2 && order.getString(1).equals(lastId);
    }

    private static void touch(CDPSession finger, String type, double x, double y) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        JsonArray points = new JsonArray();
        if (type.equals("touchStart")) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }
}
