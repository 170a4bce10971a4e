package org.rondvraag.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The one browser of a test run: the Chromium of this machine, headless, launched when first asked for; it ends with the run. */
public final class Chromium {
    /** For whatever is awaited in it; generous, since it is only spent where something is broken. */
    public static final int PATIENCE_MS = 60_000;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    public static Browser browser() {
        program(); // tells in one line that there is none, where a failed class would only tell it once
        return Launched.BROWSER;
    }

    private static Path program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Chromium for the browser tests: apt-get install chromium"));
    }

    private static final class Launched {
        private static final Playwright PLAYWRIGHT = Playwright.create();
        private static final Browser BROWSER = launch();

        private static Browser launch() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            return PLAYWRIGHT
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setTimeout(2 * PATIENCE_MS)
                            .setExecutablePath(program())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-auto-reload",
                                    "--disable-background-networking",
                                    "--disable-component-update")));
        }
    }
}
