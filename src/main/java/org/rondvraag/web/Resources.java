package org.rondvraag.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads folders of the class path, whether they lie in a folder or in a jar. */
final class Resources {
    private Resources() {}

    /** Every file below a folder, by its path within it, with {@code /} between the parts. */
    static Map<String, byte[]> below(String folder) throws IOException {
        URL url = Resources.class.getResource("/" + folder);
        if (url == null) {
            throw new IOException("missing on the class path: " + folder);
        }
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath("/" + folder));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Iterator<Path> each = paths.filter(Files::isRegularFile).iterator(); each.hasNext(); ) {
                Path file = each.next();
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
