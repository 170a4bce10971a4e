package org.rondvraag.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of the bundled redis-server. Its methods block. */
final class RedisProcess {
    private static final String LOG = "redis.log";
    private static final long LARGEST_LOG = 1 << 20;
    private static final long GRACE_SECONDS = 8;
    /** An acknowledgement means that it is on disk; nothing is ever evicted. */
    private static final List<String> DURABLE = List.of(
            "appendonly yes",
            "appendfsync always",
            "no-appendfsync-on-rewrite no",
            "maxmemory-policy noeviction",
            "save \"\"");

    private final Process process;

    private RedisProcess(Process process) {
        this.process = process;
    }

    /** Starts it; the configuration goes through standard input, so that a password is in no list of processes. */
    static RedisProcess start(Path binary, Path folder, Address address) throws IOException {
        Path log = folder.resolve(LOG);
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.delete(log);
        }
        Process process = new ProcessBuilder(binary.toString(), "-")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(configuration(address).getBytes(StandardCharsets.UTF_8));
        }
        return new RedisProcess(process);
    }

    private static String configuration(Address address) {
        List<String> lines = new ArrayList<>(address.settings());
        lines.addAll(DURABLE);
        lines.add("protected-mode yes");
        lines.add("daemonize no");
        return String.join("\n", lines) + "\n";
    }

    /** Completes with this when it has ended. */
    CompletableFuture<RedisProcess> ended() {
        return process.onExit().thenApply(end -> this);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int exitValue() {
        return process.exitValue();
    }

    /** Lets it write everything and end. */
    void stop() {
        end(process.toHandle());
    }

    /** Ends a Redis that an app left behind when it was killed: it runs our own copy of the binary, which nobody else has. */
    static void endForgotten(Path binary) {
        ProcessHandle.allProcesses()
                .filter(handle -> handle.info()
                        .command()
                        .filter(binary.toString()::equals)
                        .isPresent())
                .forEach(RedisProcess::end);
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            if (!hasEnded(handle, GRACE_SECONDS)) {
                handle.destroyForcibly();
                hasEnded(handle, GRACE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        }
    }

    /** Waits; two servers on the same files would ruin them. */
    private static boolean hasEnded(ProcessHandle handle, long withinSeconds) throws InterruptedException {
        try {
            handle.onExit().get(withinSeconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    /** The last line of its log. */
    static String lastWords(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(LOG), StandardCharsets.UTF_8);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
