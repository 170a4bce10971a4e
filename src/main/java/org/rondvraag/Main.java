package org.rondvraag;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rondvraag.compute.Compute;
import org.rondvraag.rehearsal.Rehearse;

/** The program's commands. Exit codes: 0 done, 1 failed, 2 called wrongly. */
public final class Main {
    private static final String HELP = """
            Rondvraag: live questions and polls for panel discussions.

              serve [--demo]   starts the product (the default); --demo loads the event GENT22
              rehearse EVENT   sends a simulated audience to a running server and prints what it saw
              compute          reads one JSON case a line and prints its order or statistic
              help             this text
              version          the version

            Settings are environment variables RONDVRAAG_*; the README lists them.
            """;

    /** A rehearsal writes into a real event, so who starts one may think better of it. */
    private static final int SECONDS_TO_THINK = 5;

    private Main() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        int status = run(List.of(arguments), System.out, System.err);
        if (status != Serve.SERVING) {
            System.exit(status);
        }
    }

    /** The exit code, or {@link Serve#SERVING}. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        boolean named = !arguments.isEmpty() && !arguments.get(0).startsWith("-");
        String command = named ? arguments.get(0) : arguments.contains("--help") ? "help" : "serve";
        List<String> options = arguments.subList(named ? 1 : 0, arguments.size());
        return switch (command) {
            case "serve" -> serve(options, out, err);
            case "rehearse" -> new Rehearse(out, err).run(options, System.getenv(), SECONDS_TO_THINK);
            case "compute" -> compute(options, out, err);
            case "help" -> print(HELP, out);
            case "version" -> print("Rondvraag " + version() + System.lineSeparator(), out);
            default -> wrong(err);
        };
    }

    private static int serve(List<String> options, PrintStream out, PrintStream err) {
        boolean demo = options.equals(List.of("--demo"));
        return demo || options.isEmpty() ? new Serve(out, err).run(System.getenv(), demo) : wrong(err);
    }

    private static int compute(List<String> options, PrintStream out, PrintStream err) {
        if (!options.isEmpty()) {
            return wrong(err);
        }
        InputStreamReader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        Compute.run(new BufferedReader(in), new PrintWriter(out, true, StandardCharsets.UTF_8));
        return 0;
    }

    private static int print(String text, PrintStream out) {
        out.print(text);
        return 0;
    }

    private static int wrong(PrintStream err) {
        err.print(HELP);
        return 2;
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(from source)" : version;
    }
}
