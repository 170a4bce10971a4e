package org.rondvraag.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** The real redis-server that travels in the jar of embedded-redis. Its methods block. */
final class RedisBinary {
    private static final String NAME = "redis-server-7.0.15";

    private RedisBinary() {}

    /**
     * Takes the binary for this machine out of the jar, unless it lies there already.
     *
     * @return where it lies; a path of its own per folder, by which a forgotten process is recognised
     */
    static Path in(Path folder) {
        String resource = "/" + NAME + "-" + platform(property("os.name"), property("os.arch"));
        try (InputStream packed = RedisBinary.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new CannotStart(
                        "no Redis is bundled for this machine: set RONDVRAAG_REDIS_URL to a Redis of your own");
            }
            byte[] bytes = packed.readAllBytes();
            Path binary = folder.resolve(NAME);
            if (!Files.isExecutable(binary) || Files.size(binary) != bytes.length) {
                place(bytes, binary);
            }
            return binary;
        } catch (IOException e) {
            throw new CannotStart("the bundled Redis cannot be unpacked into " + folder + ": " + e);
        }
    }

    /** Written aside and moved, because a running binary cannot be written over and a half one must never be started. */
    private static void place(byte[] bytes, Path binary) throws IOException {
        Path aside = binary.resolveSibling(NAME + ".new");
        Files.write(aside, bytes);
        if (!aside.toFile().setExecutable(true, true)) {
            throw new IOException("not executable: " + aside);
        }
        Files.move(aside, binary, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String platform(String system, String processor) {
        String os = system.startsWith("Mac") ? "darwin" : system.toLowerCase(Locale.ROOT);
        String architecture = processor.equals("x86_64") ? "amd64" : processor.equals("aarch64") ? "arm64" : processor;
        return os + "-" + architecture;
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }
}
