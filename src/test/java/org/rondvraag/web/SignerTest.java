package org.rondvraag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SignerTest {
    private static final Instant NOON = Instant.parse("2022-06-21T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void whatWasSignedIsReadAgainOnAnotherNodeWithTheSameSecret() {
        assertThat(signer("secret", NOON).verify("rv_p GENT22", signed(), DAY)).contains("id.with.dots");
    }

    @Test
    void itIsWorthNothingForAnotherPurposeOrUnderAnotherSecret() {
        assertThat(signer("secret", NOON).verify("rv_p OTHER", signed(), DAY)).isEmpty();
        assertThat(signer("another", NOON).verify("rv_p GENT22", signed(), DAY)).isEmpty();
    }

    @Test
    void anyChangedCharacterSpoilsIt() {
        String signed = signed();
        for (int i = 0; i < signed.length(); i++) {
            char other = signed.charAt(i) == 'A' ? 'B' : 'A';
            String forged = signed.substring(0, i) + other + signed.substring(i + 1);
            assertThat(signer("secret", NOON).verify("rv_p GENT22", forged, DAY))
                    .as(forged)
                    .isEmpty();
        }
    }

    @Test
    void itExpires() {
        assertThat(signer("secret", NOON.plus(DAY)).verify("rv_p GENT22", signed(), DAY))
                .isPresent();
        assertThat(signer("secret", NOON.plus(DAY).plusSeconds(1)).verify("rv_p GENT22", signed(), DAY))
                .isEmpty();
    }

    @Test
    void rubbishIsNoSignature() {
        for (String rubbish : new String[] {null, "", ".", "..", "a.b", "a.b.c", "a..", signed() + "."}) {
            assertThat(signer("secret", NOON).verify("rv_p GENT22", rubbish, DAY))
                    .as(rubbish)
                    .isEmpty();
        }
    }

    private static String signed() {
        return signer("secret", NOON).sign("rv_p GENT22", "id.with.dots");
    }

    private static Signer signer(String secret, Instant now) {
        return new Signer(secret, InstantSource.fixed(now));
    }
}
