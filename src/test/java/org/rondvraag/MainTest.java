package org.rondvraag;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rondvraag.shared.View;
import org.rondvraag.testing.Participant;
import org.rondvraag.testing.Visitor;

/** The program as it is started, in a process of its own. */
class MainTest {
    private final List<Process> processes = new ArrayList<>();

    @TempDir
    Path data;

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void itTellsWhereToGoServesAndSaysGoodbyeWhenItIsStopped() throws Exception {
        Process process = start(Map.of("RONDVRAAG_PORT", "0", "RONDVRAAG_HOST", "127.0.0.1"), "serve", "--demo");
        List<String> said = untilReady(process);
        String told = String.join("\n", said);
        URI base = address(told);

        assertThat(told)
                .contains(
                        base + "/e/GENT22\n",
                        base + "/e/GENT22/desk\n",
                        base + "/e/GENT22/screen\n",
                        base + "/organise\n",
                        "█");
        String key = said.stream()
                .filter(line -> line.contains("/k#"))
                .map(line -> line.substring(line.indexOf('#') + 1))
                .findFirst()
                .orElseThrow();
        Participant phone = Participant.join(base, "GENT22");
        Participant desk = Participant.crew(base, "GENT22", View.DESK, key);
        assertThat(phone.state().getJsonObject("items").size()).isGreaterThan(5);

        process.destroy();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("gone within 10 s").isTrue();
        JsonObject bye = phone.awaitFrame(frame -> "bye".equals(frame.getString("type")));
        assertThat(bye.getLong("retryAfterMs")).isPositive();
        assertThat(phone.awaitClose()).isEqualTo(1012);
        assertThat(desk.awaitClose()).isEqualTo(1012);
    }

    @Test
    void theOrganiserKeyIsShownOnceAndStaysGood() throws Exception {
        Map<String, String> environment = Map.of("RONDVRAAG_PORT", "0", "RONDVRAAG_HOST", "127.0.0.1");
        Process first = start(environment);
        String told = String.join("\n", untilReady(first));
        String key = told.replaceFirst("(?s).*/k#([A-Za-z0-9]+).*", "$1");
        first.destroy();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();

        String again = String.join("\n", untilReady(start(environment)));

        assertThat(again).doesNotContain("key", key);
        Visitor visitor = new Visitor(address(again));
        assertThat(visitor.postForm("/keys", "key", key).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/e/GENT22").statusCode())
                .as("no demo unless asked for")
                .isEqualTo(404);
    }

    @Test
    void aSecondOneOnTheSameDataSaysSoInOneLine() throws Exception {
        untilReady(start(Map.of("RONDVRAAG_PORT", "0")));

        Process second = start(Map.of("RONDVRAAG_PORT", "0"));

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(lines(second)).singleElement().asString().startsWith("Rondvraag cannot start: ");
    }

    @Test
    void aTakenPortIsNamedInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Process process = start(Map.of("RONDVRAAG_PORT", "" + taken.getLocalPort()));

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(lines(process)).singleElement().asString().contains("RONDVRAAG_PORT");
        }
    }

    @Test
    void everyFaultOfTheEnvironmentIsListed() throws Exception {
        Process process = start(Map.of("RONDVRAAG_PORT", "http", "RONDVRAAG_DEMO", "maybe"));

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(lines(process)).hasSize(2).allMatch(line -> line.startsWith("RONDVRAAG_"));
    }

    @Test
    void theOtherCommandsAnswerAndWrongOnesAreExplained() {
        assertThat(run("help")).startsWith("0 ").contains("serve [--demo]", "compute", "version");
        assertThat(run("version")).startsWith("0 Rondvraag");
        assertThat(run("fly")).startsWith("2 ").contains("serve [--demo]");
        assertThat(run("serve", "--dmeo")).startsWith("2 ").contains("serve [--demo]");
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = Main.run(List.of(arguments), out, out);
        return status + " " + bytes.toString(StandardCharsets.UTF_8);
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("RONDVRAAG_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().put("RONDVRAAG_DATA", data.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static List<String> untilReady(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.startsWith("Ready.")) {
                return said;
            }
        }
        throw new AssertionError("it did not become ready: " + said);
    }

    private static List<String> lines(Process process) {
        return process.inputReader(StandardCharsets.UTF_8).lines().toList();
    }

    /** Where it says that it listens. */
    private static URI address(String told) {
        return URI.create(told.replaceFirst("(?s).*  organiser  (http\\S+)/organise.*", "$1"));
    }
}
