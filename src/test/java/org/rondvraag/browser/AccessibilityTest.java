package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rondvraag.testing.Participant;

/** Every page, with content: no violation that axe-core finds in light and dark, and nothing cut off on small screens or in large text. */
class AccessibilityTest extends BrowserStory {
    enum Sight {
        JOIN(Device.PHONE, "/"),
        UNKNOWN_CODE(Device.PHONE, "/?code=NERGENS"),
        NOT_FOUND(Device.PHONE, "/e/NERGENS"),
        KEY(Device.PHONE, "/k"),
        KEY_WANTED(Device.DESK, EVENT + "/desk"),
        AUDIENCE(Device.PHONE, EVENT),
        OWN(Device.PHONE, EVENT + "?own"),
        DESK(Device.DESK, EVENT + "/desk"),
        PANEL(Device.TABLET, EVENT + "/panel"),
        SCREEN_QUESTION(Device.PROJECTOR, EVENT + "/screen"),
        ORGANISE(Device.DESK, "/organise?event=GENT22"),
        NEW_EVENT(Device.DESK, "/organise?new");

        private final Device device;
        private final String path;

        Sight(Device device, String path) {
            this.device = device;
            this.path = path;
        }

        boolean isOfCrew() {
            return List.of(DESK, PANEL, SCREEN_QUESTION, ORGANISE, NEW_EVENT).contains(this);
        }

        boolean isLive() {
            return List.of(AUDIENCE, OWN, DESK, PANEL).contains(this);
        }
    }

    private static final String WIDER_THAN_WINDOW = """
            width => [...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.visually-hidden, .sheet, [popover], svg'))
              .map(e => e.outerHTML.slice(0, 90))
              .slice(0, document.documentElement.scrollWidth > width ? 5 : 0)""";

    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .map(e => (/radio|checkbox/.test(e.type) && e.closest('label')) || e)
              .filter(e => e.checkVisibility() && !e.closest('.visually-hidden, .skip') && !e.closest('.notice a'))
              .map(e => ({ html: e.outerHTML.slice(0, 90), box: e.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
              .map(({ html, box }) => `${box.width}x${box.height} ${html}`)""";

    @BeforeAll
    void thePanelIsInFullSwing() {
        Room.fill(this);
    }

    @ParameterizedTest
    @EnumSource
    void everyPage(Sight sight) {
        Page page = open(sight, sight.device);
        hasNoViolation(page);
        if (sight.device == Device.PHONE) {
            nothingIsCutOffInTextOfTwiceTheSize(page);
        }
        if (sight.device != Device.PROJECTOR) {
            nothingIsCutOffWhenZoomed(page);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JOIN", "AUDIENCE", "OWN"})
    void everyTargetSuitsAThumb(Sight sight) {
        Page page = open(sight, Device.PHONE);
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })");
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).isEmpty();
    }

    @Test
    void thePhoneAfterVotingAndAsking() {
        Phone phone = phone().open();
        phone.vote(Room.POLL, "Fusies van gemeenten");
        phone.ask(Room.OWN);
        assertThat(phone.poll(Room.POLL)).containsText("Ontvangen en geteld");
        assertThat(phone.question(Room.OWN)).hasAttribute("data-mine", "pending");
        phone.page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })");
        hasNoViolation(phone.page);
        assertThat((List<?>) phone.page.evaluate(SMALL_TARGETS)).isEmpty();
    }

    @Test
    void theProjectorInEachState() {
        Participant moderator = moderator();
        Page projector = projector();
        shows(projector, moderator, "join", ".screen-join");
        shows(projector, moderator, "agenda", ".screen-agenda");
        shows(projector, moderator, "questions", ".screen-list");
        shows(projector, moderator, "poll:k3", ".screen-poll");
        moderator.done("screen.show", "show", "follow");
    }

    @Test
    void whatOpensAtTheDesk() {
        DeskPage desk = desk();
        desk.page.locator("[popovertarget=programme]").click();
        hasNoViolation(desk.page);
        desk.page.keyboard().press("Escape");
        desk.page.locator("[popovertarget=rules]").click();
        hasNoViolation(desk.page);
        desk.page.locator("[data-open=words]").click();
        hasNoViolation(desk.page);
        desk.page.keyboard().press("Escape");
        desk.page.locator("#ranked [data-select]").first().check();
        assertThat(desk.page.locator("#selection")).isVisible();
        hasNoViolation(desk.page);
        desk.page.locator("[data-ui=select-none]").click();
        desk.waiting("Wat kost dat?").locator("[data-ui=more]").click();
        assertThat(desk.page.locator("#menu")).isVisible();
        hasNoViolation(desk.page);
        desk.page.keyboard().press("Escape");
        desk.waiting("Wat kost dat?").locator("[data-open=dismiss]").click();
        assertThat(desk.page.locator("#dialog")).isVisible();
        hasNoViolation(desk.page);
    }

    @Test
    void theDeskOnAPhone() {
        Page page = crew(Device.PHONE, EVENT + "/desk");
        assertThat(page.locator(".desk-jumps")).isVisible();
        hasNoViolation(page);
        nothingIsCutOffInTextOfTwiceTheSize(page);
        page.locator(".desk-jumps a").nth(1).click();
        assertThat(page.locator("#list-title")).isInViewport();
    }

    @Test
    void whatAColleagueTookAwayAtTheDesk() {
        Participant moderator = moderator();
        String question = openQuestion(moderator, "Wie streept deze door?", 1);
        DeskPage desk = desk();
        desk.listed("Wie streept deze door?").hover();
        moderator.done("question.dismiss", "question", question);
        assertThat(desk.listed("Wie streept deze door?").locator(".gone")).isVisible();
        hasNoViolation(desk.page);
    }

    @Test
    void theChairWithButtons() {
        String key = moderator()
                .done("crew.invite", "role", "moderator", "person", "p5")
                .getString("key");
        Page page = crew(Device.TABLET, EVENT + "/panel", key);
        assertThat(page.locator("#deeds")).isVisible();
        hasNoViolation(page);
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).isEmpty();
        page.setViewportSize(390, 844);
        hasNoViolation(page);
        nothingIsCutOffInTextOfTwiceTheSize(page);
    }

    private static void nothingIsCutOffInTextOfTwiceTheSize(Page page) {
        page.evaluate("sheet = new CSSStyleSheet(); document.adoptedStyleSheets.push(sheet)");
        page.evaluate("sheet.replaceSync('html { font-size: 200% }')");
        assertThat((List<?>) page.evaluate(WIDER_THAN_WINDOW, page.viewportSize().width))
                .as("200 % text")
                .isEmpty();
        page.evaluate("sheet.replaceSync('')");
    }

    /** As on a desk's screen zoomed to 200 %, and on the smallest phone. */
    private static void nothingIsCutOffWhenZoomed(Page page) {
        for (int width : new int[] {720, 320}) {
            page.setViewportSize(width, 640);
            assertThat((List<?>) page.evaluate(WIDER_THAN_WINDOW, page.viewportSize().width))
                    .as("%d px", width)
                    .isEmpty();
        }
    }

    private void shows(Page projector, Participant moderator, String what, String part) {
        moderator.done("screen.show", "show", what);
        assertThat(projector.locator(part)).isVisible();
        hasNoViolation(projector);
    }

    private Page open(Sight sight, Device device) {
        if (sight.isOfCrew()) {
            return settled(sight, crew(device, sight.path));
        }
        Page page = page(device.options());
        if (!sight.isLive()) {
            watch(page).forgive("the server responded with a status of 40");
        }
        page.navigate(server.url() + sight.path);
        return settled(sight, page);
    }

    private static Page settled(Sight sight, Page page) {
        if (sight.isLive()) {
            assertThat(page.locator("#status")).containsText("Live");
        }
        return page;
    }

    private static void hasNoViolation(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            List<Rule> violations =
                    new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
            assertThat(violations)
                    .as(() -> scheme + " " + page.url() + "\n" + described(violations))
                    .isEmpty();
        }
    }

    private static String described(List<Rule> violations) {
        StringBuilder text = new StringBuilder();
        for (Rule rule : violations) {
            rule.getNodes()
                    .forEach(node -> text.append(rule.getId())
                            .append(": ")
                            .append(node.getHtml())
                            .append(' ')
                            .append(node.getFailureSummary())
                            .append('\n'));
        }
        return text.toString();
    }
}
