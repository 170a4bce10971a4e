package org.rondvraag.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the bundled Redis listens, out of reach of other users of the machine: a unix socket in a folder of our own, or, where
 * those are not to be had, a loopback port with a random password.
 *
 * @param url for the client
 * @param settings lines of the configuration of Redis
 * @param temporary a folder that was made for the socket alone, or null
 */
record Address(String url, List<String> settings, @Nullable Path temporary) {
    private static final String SOCKET = "redis.sock";
    /** Linux allows 107 bytes and macOS 103. */
    private static final int LONGEST_SOCKET_PATH = 100;

    /**
     * Chooses; blocks.
     *
     * @param sockets whether the client can use unix sockets
     */
    static Address in(Path folder, boolean sockets) throws IOException {
        if (sockets && fits(folder)) {
            return socket(folder, null);
        }
        Path shorter = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        if (sockets && fits(shorter.resolve("rv1234567890123456789"))) {
            Path made = Files.createTempDirectory(shorter, "rv");
            return socket(made, made);
        }
        return loopback();
    }

    private static boolean fits(Path folder) {
        String path = folder.resolve(SOCKET).toString();
        // Spaces and the like would have to survive both a URL and Redis' configuration.
        return path.matches("[A-Za-z0-9/._-]+") && path.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH;
    }

    private static Address socket(Path folder, @Nullable Path temporary) {
        Path socket = folder.resolve(SOCKET);
        return new Address(
                "unix://" + socket, List.of("port 0", "unixsocket " + socket, "unixsocketperm 700"), temporary);
    }

    private static Address loopback() throws IOException {
        InetAddress local = InetAddress.getLoopbackAddress();
        String password = UUID.randomUUID().toString();
        try (ServerSocket free = new ServerSocket(0, 1, local)) {
            String host = local.getHostAddress();
            return new Address(
                    "redis://:" + password + "@" + host + ":" + free.getLocalPort(),
                    List.of("port " + free.getLocalPort(), "bind " + host, "requirepass " + password),
                    null);
        }
    }

    /** Removes what was made for it; Redis has ended. */
    void cleanUp() throws IOException {
        if (temporary != null) {
            Files.deleteIfExists(temporary.resolve(SOCKET));
            Files.deleteIfExists(temporary);
        }
    }
}
