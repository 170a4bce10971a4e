package org.rondvraag.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs short texts that a browser keeps for us: {@code text.seconds.signature}, HMAC-SHA256 (RFC 2104). The signature covers a
 * purpose too, so that what was signed for one cookie is worth nothing in another. All nodes with the same secret agree.
 */
public final class Signer {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final InstantSource clock;

    public Signer(String secret, InstantSource clock) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** The text with the present time and a signature; safe in a cookie when the text is. */
    public String sign(String purpose, String text) {
        String dated = text + "." + clock.instant().getEpochSecond();
        return dated + "." + signature(purpose, dated);
    }

    /** The text, when it was signed by us for this purpose at most {@code lifetime} ago. */
    public Optional<String> verify(String purpose, @Nullable String signed, Duration lifetime) {
        if (signed == null) {
            return Optional.empty();
        }
        int end = signed.lastIndexOf('.');
        int dot = signed.lastIndexOf('.', end - 1);
        if (dot < 0) {
            return Optional.empty();
        }
        byte[] expected = signature(purpose, signed.substring(0, end)).getBytes(StandardCharsets.UTF_8);
        byte[] given = signed.substring(end + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            return Optional.empty();
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(signed.substring(dot + 1, end));
        return age <= lifetime.toSeconds() ? Optional.of(signed.substring(0, dot)) : Optional.empty();
    }

    private String signature(String purpose, String dated) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal((purpose + "\n" + dated).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
