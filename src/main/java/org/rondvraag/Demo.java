package org.rondvraag;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.rondvraag.room.EventFile;
import org.rondvraag.shared.EventCode;

/** The event to try the product with: a real study day, in the format that organisers import. */
final class Demo {
    static final EventCode CODE = EventCode.of("GENT22");

    private static final String FILE = "/demo/gent22.json";

    private Demo() {}

    /** Reads it from the class path, as if it were held on the day that it is now where it takes place. */
    static EventFile read(Instant now) throws IOException {
        try (InputStream in = Demo.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            EventFile file = EventFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return file.on(LocalDate.ofInstant(now, file.zone()));
        }
    }
}
