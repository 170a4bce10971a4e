package org.rondvraag.store;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The Lua scripts; the head of each file in {@code /lua} names its keys and arguments. */
enum Script {
    POSITION,
    COMMIT,
    UPVOTE,
    CAST,
    SEEN,
    ONLINE,
    ERASE,
    INSTANCE;

    private final String body = read("shared") + read(name().toLowerCase(Locale.ROOT));
    private final String sha1 = sha1(body);

    /** Runs the script, by its hash. */
    Request request(List<String> keys, List<?> arguments) {
        Request request = Request.cmd(Command.EVALSHA).arg(sha1).arg(keys.size());
        keys.forEach(request::arg);
        arguments.forEach(argument -> request.arg(argument.toString()));
        return request;
    }

    /** Makes the script known to Redis, which forgets it at a restart. */
    Request load() {
        return Request.cmd(Command.SCRIPT).arg("LOAD").arg(body);
    }

    private static String read(String name) {
        try (InputStream file = Script.class.getResourceAsStream("/lua/" + name + ".lua")) {
            if (file == null) {
                throw new IllegalStateException("missing on the class path: /lua/" + name + ".lua");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
