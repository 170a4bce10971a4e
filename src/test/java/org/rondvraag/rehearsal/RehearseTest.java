package org.rondvraag.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rondvraag.testing.Ballots.ballot;
import static org.rondvraag.testing.Ballots.choice;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.TestServer;

/** A small rehearsal against the real product: what it prints is true, and it says so when a promise is not kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearseTest {
    private static final int PHONES = 20;
    /** At most as many as the single votes of a rehearsal, and enough for a result to be shown. */
    private static final int ONE_BY_ONE = 5;

    private Saying out;
    private Saying err;
    private TestServer server;

    @BeforeAll
    void startServer() {
        server = TestServer.start();
    }

    @BeforeEach
    void listen() {
        out = new Saying();
        err = new Saying();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void itsFiguresAreTrueAlsoThroughARestart() throws Exception {
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> rehearse(PHONES, "--restart"));
        out.await("Now restart the server");
        server.restart();

        assertThat(status.get(240, TimeUnit.SECONDS)).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("20 of 20 in ")
                .contains("18 of 18 acknowledged")
                .contains("20 of 20 acknowledged")
                .contains("back and right, restart", "20 of 20, 99 % of them after")
                .containsPattern("acknowledged votes +[2-9][0-9]+ held, 0 lost")
                .containsPattern("receipts found +20 of 20")
                .doesNotContain("NO  ");

        try (Participant desk = Participant.crew(server.url(), TestServer.EVENT, View.DESK, server.organiserKey())) {
            JsonObject poll = rehearsed(desk.awaitState(state -> rehearsed(state) != null));
            assertThat(poll.getJsonObject("tally").getJsonObject("counts")).isEqualTo(printed());
            desk.awaitState(state -> state.getJsonObject("questions").isEmpty());
        }
    }

    /**
     * The stranger votes before any phone does, since the rehearsal is kept waiting for it. Each of so few phones then votes in the
     * scene of single votes, so that the poll has one answer too many all the time in which everyone votes: with a phone that votes
     * there for the first time the screens may show the right numbers for a moment, with the stranger's vote in the place of its own.
     */
    @Test
    void itNoticesAVoteThatIsNotOneOfItsOwn() throws Exception {
        out.holdAt("asked");
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> rehearse(ONE_BY_ONE));
        try (Participant stranger = Participant.join(server.url(), TestServer.EVENT)) {
            String poll = stranger.awaitState(state -> open(state) != null).getJsonObject("polls").stream()
                    .filter(entry -> "open".equals(((JsonObject) entry.getValue()).getString("status")))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            stranger.done("poll.answer", ballot(poll, 1, choice("o1")));
            out.release();

            assertThat(status.get(240, TimeUnit.SECONDS)).as(out.toString()).isEqualTo(1);
        }
        assertThat(out.toString())
                .containsPattern("NO +result on all screens")
                .containsPattern("NO +tally equals the recount");
    }

    @Test
    void whoCallsItWronglyIsToldAndNothingIsSent() {
        assertThat(run("--phones", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("which event", "--restart");
        assertThat(run("GENT22", "--phones", "20001")).isEqualTo(2);
        assertThat(run("GENT22", "--phones", "1", "--votes", "6")).isEqualTo(2);
        assertThat(run("GENT22", "--at", "ftp://here")).isEqualTo(2);
        assertThat(run("GENT22", "--key", "secret")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anEventThatIsNotThereIsSaidToBe() {
        assertThat(run("NOWHERE", "--at", server.url().toString())).isEqualTo(1);
        assertThat(err.toString()).contains("404");
    }

    /** Fewer votes than phones, so that there is always one that waits for no answer, however slow the machine. */
    private int rehearse(int phones, String... options) {
        String[] all = {
            "GENT22",
            "--at",
            server.url().toString(),
            "--phones",
            "" + phones,
            "--seconds",
            "2",
            "--votes",
            "" + (phones - 1) / 2
        };
        String[] arguments = Stream.of(all, options).flatMap(Stream::of).toArray(String[]::new);
        return run(arguments);
    }

    private int run(String... arguments) {
        return new Rehearse(out.stream, err.stream)
                .run(List.of(arguments), Map.of("RONDVRAAG_ORGANISER_KEY", server.organiserKey()), 0);
    }

    private static JsonObject open(JsonObject state) {
        return poll(state, poll -> poll.getString("status").equals("open"));
    }

    /** The one that each of the phones answered, for there may be that of another test as well. */
    private static JsonObject rehearsed(JsonObject state) {
        return poll(state, poll -> poll.getString("status").equals("closed") && poll.getInteger("answers") == PHONES);
    }

    private static JsonObject poll(JsonObject state, Predicate<JsonObject> condition) {
        return state.getJsonObject("polls").stream()
                .map(entry -> (JsonObject) entry.getValue())
                .filter(poll -> poll.getString("title").equals("Rehearsal"))
                .filter(condition)
                .findFirst()
                .orElse(null);
    }

    /** The counts as they were printed. */
    private JsonObject printed() {
        Matcher printed =
                Pattern.compile("tally equals the recount +\\{(.*)} on").matcher(out.toString());
        assertThat(printed.find()).isTrue();
        JsonObject counts = new JsonObject();
        for (int option = 1; option <= 5; option++) {
            counts.put("o" + option, 0);
        }
        for (String one : printed.group(1).split(", ")) {
            counts.put(one.split("=")[0], Integer.valueOf(one.split("=")[1]));
        }
        return counts;
    }

    /** What was printed, as far as it was; whoever prints can be kept waiting. */
    private static final class Saying {
        private static final String NEVER_SAID = "\0";

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] more, int offset, int length) {
                super.write(more, offset, length);
                notifyAll();
                waitWhileHeld();
            }
        };
        private String heldAt = NEVER_SAID;
        private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        /** From these words on whoever prints waits. */
        void holdAt(String words) {
            synchronized (bytes) {
                heldAt = words;
            }
        }

        void release() {
            synchronized (bytes) {
                heldAt = NEVER_SAID;
                bytes.notifyAll();
            }
        }

        private void waitWhileHeld() {
            try {
                while (toString().contains(heldAt)) {
                    bytes.wait();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        void await(String words) throws InterruptedException {
            long deadline = System.nanoTime() + Duration.ofSeconds(240).toNanos();
            synchronized (bytes) {
                while (!toString().contains(words)) {
                    long left = (deadline - System.nanoTime()) / 1_000_000;
                    assertThat(left)
                            .as("until it says: " + words + "; so far: " + this)
                            .isPositive();
                    bytes.wait(left);
                }
            }
        }

        @Override
        public String toString() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
