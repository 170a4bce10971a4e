package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The command {@code rehearse}. Exit codes: 0 every promise was kept, 1 one was not or the server is not there, 2 called wrongly. */
public final class Rehearse {
    /** What it does, for the program's help. */
    public static final String HELP = """
              rehearse EVENT   sends a simulated audience to a running server and prints what it saw
            """;

    private static final String KEY = "RONDVRAAG_ORGANISER_KEY";

    private final PrintStream out;
    private final PrintStream err;

    public Rehearse(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it.
     *
     * @param arguments the event's code and options
     * @param environment may hold the organiser key, with which it opens a poll of its own
     * @param pause how long the operator has to think better of it, in seconds
     */
    public int run(List<String> arguments, Map<String, String> environment, int pause) {
        Plan plan;
        try {
            plan = Plan.of(arguments);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.print(HELP + Plan.OPTIONS);
            return 2;
        }
        Optional<String> key = Optional.ofNullable(environment.get(KEY)).filter(given -> !given.isBlank());
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true));
        try {
            return rehearse(plan, key, vertx, pause);
        } catch (Exception failure) {
            err.println("The rehearsal ended: " + failure.getMessage());
            return 1;
        } finally {
            vertx.close().await();
        }
    }

    private int rehearse(Plan plan, Optional<String> key, Vertx vertx, int pause) throws Exception {
        Report report = new Report(out);
        Rehearsal rehearsal = new Rehearsal(plan, key, vertx, report, new SecureRandom());
        Sight event = onLoop(vertx, rehearsal::look);
        report.say(warning(plan, event, key.isPresent()));
        TimeUnit.SECONDS.sleep(pause);
        onLoop(vertx, rehearsal::play);
        return report.kept() ? 0 : 1;
    }

    /** There is one event loop, and everything is done on it. */
    private static <T> T onLoop(Vertx vertx, Supplier<Future<T>> work) {
        Promise<T> result = Promise.promise();
        vertx.runOnContext(on -> work.get().onComplete(result));
        return result.future().await();
    }

    private static String warning(Plan plan, Sight event, boolean opensPoll) {
        return """

                Rehearsal of %s, "%s", at %s: %,d phones.
                This writes real questions, upvotes%s into the event, on everyone's screen there (%d people now).
                Rehearse in an event made for it, never in one that people are in. Ctrl-C stops it.
                """.formatted(
                        plan.code(),
                        event.state().getJsonObject("event").getString("title"),
                        plan.address(),
                        plan.phones(),
                        opensPoll ? " and answers to a new poll" : " and answers",
                        event.state().getInteger("online"));
    }
}
