package org.rondvraag.compute;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of bounded length: of a longer one only so much is kept as shows that it is too long. */
final class Lines {

    /** Characters; 10,000 people with a hundred upvotes each fit. */
    static final int LONGEST = 8 << 20;

    private final Reader in;

    Lines(Reader in) {
        this.in = in;
    }

    /** The next line without its end, at most one character longer than {@link #LONGEST}; null after the last. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.length() <= LONGEST) {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
