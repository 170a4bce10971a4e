package org.rondvraag.store;

import static org.rondvraag.store.RedisExtension.result;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** An app in a process of its own, with a bundled Redis in which it has kept a secret; to be killed. */
final class App {
    private final Process process;
    private final long redis;

    private App(Process process, long redis) {
        this.process = process;
        this.redis = redis;
    }

    /** Starts it and waits until its secret is acknowledged. */
    static App start(Path data, String secret) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        App.class.getName(),
                        data.toString(),
                        secret)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new App(process, Long.parseLong(said.readLine()));
    }

    /** In the other process: says the process id of Redis when the secret is acknowledged, then waits for its end. */
    public static void main(String[] arguments) throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        BundledRedis redis = result(BundledRedis.start(vertx, Path.of(arguments[0])));
        Store store = result(Store.open(vertx, RedisExtension.patient(redis.url())));
        result(store.instance(new Instance(arguments[1], "hash"), Optional.empty()));
        System.out.println(redis.pid());
        Thread.currentThread().join();
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle redis() {
        return ProcessHandle.of(redis).orElseThrow();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
