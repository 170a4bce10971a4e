package org.rondvraag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Chromium;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.TestServer;

/**
 * A whole product for one class of stories, used through real browsers. After each test no page may have complained of anything: see
 * {@link Watch}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserStory {
    static final String EVENT = "/e/" + TestServer.EVENT;
    static final String PANEL_ITEM = "i13";

    TestServer server;
    private final Map<BrowserContext, Watch> watches = new LinkedHashMap<>();
    private final List<Participant> people = new ArrayList<>();

    @BeforeAll
    void startServer() {
        server = TestServer.start();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @AfterEach
    void everyoneLeavesWithoutComplaint() {
        people.forEach(Participant::close);
        people.clear();
        List<String> complaints = watches.values().stream()
                .flatMap(watch -> watch.complaints().stream())
                .toList();
        watches.keySet().forEach(BrowserContext::close);
        watches.clear();
        assertThat(complaints).isEmpty();
    }

    /** A phone that has not been anywhere yet. */
    Phone phone() {
        return new Phone(page(Device.PHONE.options()), server.url());
    }

    /** A phone whose browser runs no scripts. */
    Phone phoneWithoutScripts() {
        Page page = page(Device.PHONE.options().setJavaScriptEnabled(false));
        watch(page).forgive("was preloaded using link preload but not used");
        return new Phone(page, server.url());
    }

    DeskPage desk() {
        return new DeskPage(crew(Device.DESK, EVENT + "/desk"));
    }

    /** The desk of a moderator who was invited under this name. */
    DeskPage desk(String name) {
        String key = moderator()
                .done("crew.invite", "role", "moderator", "name", name)
                .getString("key");
        return new DeskPage(crew(Device.DESK, EVENT + "/desk", key));
    }

    Page panel() {
        return crew(Device.TABLET, EVENT + "/panel");
    }

    Page projector() {
        return crew(Device.PROJECTOR, EVENT + "/screen");
    }

    Page organiser() {
        return crew(Device.DESK, "/organise?event=" + TestServer.EVENT);
    }

    /** A page of the crew, on this device, with the organiser's cookie. */
    Page crew(Device device, String path) {
        return crew(device.options(), path, server.organiserKey());
    }

    Page crew(NewContextOptions options, String path) {
        return crew(options, path, server.organiserKey());
    }

    /** A page of the crew, on this device, with the cookie that this key is exchanged for. */
    Page crew(Device device, String path, String key) {
        return crew(device.options(), path, key);
    }

    private Page crew(NewContextOptions options, String path, String key) {
        Page page = page(options);
        String home = server.url().toString();
        page.request()
                .post(
                        home + "/keys",
                        RequestOptions.create()
                                .setHeader("Origin", home)
                                .setMaxRedirects(0)
                                .setTimeout(Chromium.PATIENCE_MS)
                                .setForm(FormData.create().set("key", key)));
        page.navigate(home + path);
        return page;
    }

    Page page(NewContextOptions options) {
        BrowserContext context = Chromium.browser().newContext(options);
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        watches.put(context, new Watch(context, server.url()));
        return context.newPage();
    }

    Watch watch(Page page) {
        return watches.get(page.context());
    }

    /** Someone in the audience without a browser. */
    Participant someone() {
        return met(Participant.join(server.url(), TestServer.EVENT));
    }

    /** The organiser without a browser. */
    Participant moderator() {
        return met(Participant.crew(server.url(), TestServer.EVENT, View.DESK, server.organiserKey()));
    }

    /** An open question from the room, with so many votes, its author's included. */
    String openQuestion(Participant moderator, String text, int votes) {
        Participant author = someone();
        String question = author.ask(text);
        moderator.awaitQuestion(question, any -> true);
        moderator.done("question.approve", "question", question);
        author.awaitQuestion(question, shown -> shown.getString("status").equals("open"));
        for (int i = 1; i < votes; i++) {
            upvote(question);
        }
        return question;
    }

    /** Opens a poll of the demo event; returns when everyone can see it. */
    void openPoll(Participant moderator, String poll) {
        moderator.done("poll.open", "poll", poll);
        someone().awaitPoll(poll, shown -> shown.getString("status").equals("open"));
    }

    /** Somebody else upvotes. */
    void upvote(String question) {
        Participant voter = someone();
        voter.awaitQuestion(question, any -> true);
        voter.upvote(question);
    }

    private Participant met(Participant participant) {
        people.add(participant);
        return participant;
    }
}
