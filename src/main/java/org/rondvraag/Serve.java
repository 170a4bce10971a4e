package org.rondvraag;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rondvraag.room.EventFile;
import org.rondvraag.store.CannotStart;
import org.rondvraag.store.RedisSettings;
import org.rondvraag.web.Qr;

/** The command {@code serve}: starts a node, tells how to reach it, and stops it when the process is asked to end. */
final class Serve {
    /** Not an exit code: the program goes on. */
    static final int SERVING = -1;

    /** Within which a stop ends, in seconds; whoever supervises us waits 10. */
    private static final long STOP_SECONDS = 9;

    private final PrintStream out;
    private final PrintStream err;

    Serve(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(Map<String, String> environment, boolean demo) {
        logOneLineEach();
        try {
            Config settings = Config.fromEnvironment(environment);
            Config config = demo ? settings.withDemo() : settings;
            Node node = Node.start(config, () -> 0, RedisSettings.TIMEOUT).await();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "stop"));
            tell(node, config);
            return SERVING;
        } catch (Config.Faults faults) {
            err.println(faults.getMessage());
        } catch (CannotStart | EventFile.Fault reason) {
            err.println("Rondvraag cannot start: " + reason.getMessage());
        } catch (Exception failure) {
            err.println("Rondvraag cannot start: " + failure);
        }
        return 1;
    }

    private void tell(Node node, Config config) {
        String address = node.address();
        String event = address + "/e/" + Demo.CODE;
        String join = config.demo() ? event : address + "/";
        out.println();
        out.print(Qr.of(join).halfBlocks());
        out.println();
        out.println("  audience   " + join);
        if (config.demo()) {
            out.println("  desk       " + event + "/desk");
            out.println("  screen     " + event + "/screen");
            out.println("  panel      " + event + "/panel");
        }
        out.println("  organiser  " + address + "/organise");
        node.newOrganiserKey().ifPresent(key -> {
            out.println();
            out.println("  organiser key, shown only now: " + key);
            out.println("  opens all of it: " + address + "/k#" + key);
        });
        out.println();
        out.println("Ready. Ctrl-C stops it.");
        out.flush();
    }

    private void stop(Node node) {
        try {
            node.stop().await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            err.println("Rondvraag stopped, not waiting any longer.");
        }
    }

    private static void logOneLineEach() {
        String format = "java.util.logging.SimpleFormatter.format";
        if (System.getProperty(format) == null) {
            System.setProperty(format, "%1$tF %1$tT %4$s %5$s%6$s%n");
        }
    }
}
