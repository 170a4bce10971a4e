package org.rondvraag.poll;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.rondvraag.shared.Sha256;

/** The SHA-256 of a few parts, written one after the other in UTF-8 with {@code |} between them. */
public record Digest(byte[] bytes) {
    /** Crockford's base 32: without I, L, O and U, so that it can be read out and typed. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    public static Digest of(Object... parts) {
        String text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("|"));
        return new Digest(Sha256.of(text));
    }

    /** All of it, in lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** The first 50 bits as 10 characters that people can compare. */
    public String code() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(bits(i * 5)));
        }
        return code.toString();
    }

    /** The five bits from that one on. */
    private int bits(int from) {
        int two = (bytes[from / 8] & 0xff) << 8 | (bytes[from / 8 + 1] & 0xff);
        return two >> (11 - from % 8) & 31;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
