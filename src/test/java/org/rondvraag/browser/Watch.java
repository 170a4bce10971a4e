package org.rondvraag.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a browser complains of while someone uses it: errors and warnings on its console (violations of the Content Security Policy
 * among them), exceptions that nobody caught, requests to another host, style attributes.
 */
final class Watch {
    private final URI home;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final List<Predicate<String>> forgiven = new ArrayList<>();

    Watch(BrowserContext context, URI home) {
        this.context = context;
        this.home = home;
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onRequest(request -> visited(request.url()));
        context.onPage(page -> page.onWebSocket(socket -> visited(socket.url())));
    }

    /** Something the test brings about itself, such as a page that is not there. */
    void forgive(String part) {
        forgiven.add(complaint -> complaint.contains(part));
    }

    /** Everything so far that should not have been. */
    List<String> complaints() {
        context.pages().forEach(this::lookForStyles);
        return complaints.stream()
                .filter(complaint -> forgiven.stream().noneMatch(test -> test.test(complaint)))
                .toList();
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.type() + ": " + message.text() + " at " + message.location());
        }
    }

    private void visited(String url) {
        URI address = URI.create(url);
        boolean here = home.getAuthority().equals(address.getAuthority());
        if (!here && !url.startsWith("data:") && !url.startsWith("about:")) {
            complaints.add("request to another host: " + url);
        }
    }

    /** A menu is put beside its button by the script that opens it; no other element has a style of its own. */
    private void lookForStyles(Page page) {
        Object styled = page.evaluate(
                "[...document.querySelectorAll('[style]:not(#menu)')].map(e => e.outerHTML.slice(0, 120))");
        if (styled instanceof List<?> found && !found.isEmpty()) {
            complaints.add("style attributes on " + page.url() + ": " + found);
        }
    }
}
