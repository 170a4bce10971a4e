package org.rondvraag.rehearsal;

import java.io.PrintStream;

/** The table of figures, printed as they come. Figures inform; a promise that was not kept makes the rehearsal fail. */
final class Report {
    private final PrintStream out;
    private boolean kept = true;

    Report(PrintStream out) {
        this.out = out;
    }

    void figure(String name, String value) {
        line("", name, value);
    }

    void promise(boolean isKept, String name, String value) {
        kept &= isKept;
        line(isKept ? "ok" : "NO", name, value);
    }

    /** Something the operator is told. */
    void say(String text) {
        out.println(text);
        out.flush();
    }

    /** Whether every promise so far was kept. */
    boolean kept() {
        return kept;
    }

    private void line(String mark, String name, String value) {
        out.printf("  %-2s  %-26s  %s%n", mark, name, value);
        out.flush();
    }
}
