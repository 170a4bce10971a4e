package org.rondvraag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rondvraag.testing.Participant;

/** What the room sees, from the last row. */
class ProjectorTest extends BrowserStory {
    private static final List<int[]> SIZES =
            List.of(new int[] {1920, 1080}, new int[] {1280, 720}, new int[] {1024, 768});

    /** Of a module of a QR code, in pixels of a screen of 1080 lines: a phone in the middle of the room reads it. */
    private static final double LEAST_MODULE = 8;

    /** Of the code that lets people in, of the height of the screen: it is what everybody aims at. */
    private static final double LEAST_OF_HEIGHT = 0.45;

    private static final String OUTSIDE = """
            ([...document.querySelectorAll('#screen *')]
              .filter(e => e.checkVisibility() && !e.closest('.visually-hidden, svg'))
              .filter(e => { const box = e.getBoundingClientRect()
                return box.width > 0 && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.top < 0) })
              .map(e => e.outerHTML.slice(0, 100)))""";

    /** The page hears of its new size, and fits to it, before the next frame. */
    private static final String FITTED = """
            document.fonts.ready.then(() =>
              new Promise(fitted => requestAnimationFrame(() => requestAnimationFrame(fitted))))""";

    private static final String OVER_EACH_OTHER = """
            (() => { const parts = ['.screen-head', '#screen-main', '.screen-foot'].map(e => document.querySelector(e))
              if (document.querySelector('.screen-notice')) parts[2] = document.querySelector('.screen-notice')
              const main = [...parts[1].querySelectorAll('*')].filter(e => !e.closest('svg')).map(e => e.getBoundingClientRect())
              return Math.min(...main.map(box => box.top)) < parts[0].getBoundingClientRect().bottom - 1
                || Math.max(...main.map(box => box.bottom)) > parts[2].getBoundingClientRect().top + 1 })()""";

    private Participant moderator;

    @BeforeEach
    void aModerator() {
        moderator = moderator();
        moderator.done("item.current", "item", PANEL_ITEM);
    }

    @AfterEach
    void follows() {
        moderator().done("screen.show", "show", "follow");
        moderator().done("announce", "text", "");
    }

    @Test
    void bothCodesAreReadFromTheRoom() throws IOException, ReaderException {
        moderator.done("screen.show", "show", "join");
        Page projector = projector();
        Locator join = projector.getByLabel("QR-code naar de vragenpagina");
        Locator wifi = projector.getByLabel("QR-code voor de wifi");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            projector.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(read(join)).endsWith(EVENT);
            assertThat(read(wifi)).isEqualTo("WIFI:T:WPA;S:VO Events;P:vl#@nderen;;");
        }
        for (Locator code : List.of(join, wifi)) {
            double modules = Double.parseDouble(code.getAttribute("viewBox").split(" ")[2]);
            assertThat(code.boundingBox().width / modules).isGreaterThanOrEqualTo(LEAST_MODULE);
        }
        assertThat(join.boundingBox().height / projector.viewportSize().height).isGreaterThan(LEAST_OF_HEIGHT);
    }

    @Test
    void everythingIsOnTheScreenAndNothingOverAnother() {
        Page projector = projector();
        String base = "Hoe blijft een kleine gemeente aan zet in zo veel samenwerkingsverbanden";
        for (String text : List.of("En de burger?", base + "?", (base + ", ").repeat(3), (base + ", ").repeat(6))) {
            String question = openQuestion(moderator, text.strip(), 1);
            moderator.done("question.stage", "question", question);
            assertThat(projector.locator(".screen-text")).hasText(text.strip());
            everythingFits(projector);
            moderator.done("question.answered", "question", question);
        }
        for (int n = 0; n < 7; n++) {
            openQuestion(moderator, "Vraag " + n + ": " + base + "?", 1);
        }
        for (String show : List.of("join", "agenda", "questions")) {
            moderator.done("screen.show", "show", show);
            assertThat(projector.locator("#screen")).hasAttribute("data-kind", show);
            everythingFits(projector);
        }
        moderator.done("screen.show", "show", "follow");
        assertThat(projector.locator(".screen-now")).isVisible();
        everythingFits(projector);
    }

    @Test
    void anAnnouncementTakesItsPlaceAndCoversNothing() {
        Page projector = projector();
        String question = openQuestion(
                moderator, "Hoe blijft een kleine gemeente aan zet? ".repeat(12).strip(), 1);
        moderator.done("question.stage", "question", question);
        moderator.done(
                "announce",
                "text",
                "De lunch staat klaar in zaal 02.25 en niet in de hal. "
                        .repeat(3)
                        .strip());
        assertThat(projector.locator(".screen-notice")).isVisible();
        everythingFits(projector);
        for (String show : List.of("join", "agenda", "questions")) {
            moderator.done("screen.show", "show", show);
            assertThat(projector.locator("#screen")).hasAttribute("data-kind", show);
            everythingFits(projector);
        }
        moderator.done("question.answered", "question", question);
    }

    @Test
    void theFullScreenButtonGoesWithThePointer() {
        Page projector = projector();
        Locator button = projector.locator("#screen-full");
        assertThat(button).hasCSS("opacity", "0");
        // It is seen for some seconds only: the page itself looks, however late we ask.
        projector.evaluate("""
                () => {
                  const opacity = () => getComputedStyle(document.getElementById('screen-full')).opacity
                  window.seen = new Promise(seen =>
                    new MutationObserver(() => opacity() === '1' && seen(true))
                      .observe(document.documentElement, { attributes: true }))
                }""");
        projector.mouse().move(400, 400);
        projector.mouse().move(420, 420);
        assertThat((Boolean) projector.evaluate("() => window.seen")).isTrue();
        assertThat(button).hasCSS("opacity", "0");
        projector.keyboard().press("Tab");
        assertThat(button).isFocused();
        assertThat(button).hasCSS("opacity", "1");
    }

    @Test
    void oneKeyBlanksThisScreenOnly() {
        Page projector = projector();
        Page other = projector();
        assertThat(projector.locator("html[data-still]")).hasCount(1); // before, the page hears no key
        assertThat(projector.locator(".screen-join")).isVisible();
        projector.keyboard().press("b");
        assertThat(projector.locator("#screen")).hasCSS("background-color", "rgb(0, 0, 0)");
        assertThat(projector.locator("#screen-main h1")).hasCount(1);
        assertThat(other.locator(".screen-join")).isVisible();
        projector.keyboard().press("b");
        assertThat(projector.locator(".screen-join")).isVisible();
        moderator.done("screen.show", "show", "blank");
        assertThat(other.locator("#screen")).hasAttribute("data-kind", "blank");
    }

    private static void everythingFits(Page projector) {
        for (int[] size : SIZES) {
            projector.setViewportSize(size[0], size[1]);
            projector.evaluate(FITTED);
            assertThat((List<?>) projector.evaluate(OUTSIDE))
                    .as("%d px", size[0])
                    .isEmpty();
            assertThat((Boolean) projector.evaluate(OVER_EACH_OTHER))
                    .as("%d px: %s", size[0], projector.locator("#screen").getAttribute("data-kind"))
                    .isFalse();
        }
    }

    /** As a phone's camera would, the quiet zone included. */
    private static String read(Locator code) throws IOException, ReaderException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        LuminanceSource light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }
}
