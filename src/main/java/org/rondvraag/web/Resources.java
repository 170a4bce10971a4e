package org.rondvraag.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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
            return url.openConnection() instanceof JarURLConnection jar
                    ? read(jar.getJarFile(), folder + "/")
                    : read(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** The jar is the program's own, which the JDK has open and keeps so. */
    private static Map<String, byte[]> read(JarFile jar, String folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(folder.length()), in.readAllBytes());
                }
            }
        }
        return files;
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
