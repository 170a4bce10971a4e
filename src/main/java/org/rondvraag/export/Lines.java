package org.rondvraag.export;

import java.util.List;

/** How many lines a report may still have, and how many it had to leave out. */
final class Lines {
    private int left;
    private int omitted;

    Lines(int most) {
        this.left = most;
    }

    /** As many of these as there is room for. */
    <T> List<T> take(List<T> lines) {
        List<T> taken = lines.subList(0, Math.min(left, lines.size()));
        left -= taken.size();
        omitted += lines.size() - taken.size();
        return taken;
    }

    int omitted() {
        return omitted;
    }
}
