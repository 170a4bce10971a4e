package org.rondvraag.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A thousand votes a second must not make a room read everything anew; a change that never comes must. */
class LagTest {
    private final Lag lag = new Lag();

    @Test
    void whoIsAlwaysALittleBehindIsNotLate() {
        for (int second = 1; second < 100; second++) {
            assertThat(lag.isLate(1_000L * second + 7, 1_000L * second, second)).isFalse();
        }
    }

    @Test
    void aRevisionThatHasNotComeASecondLaterIsLate() {
        assertThat(lag.isLate(12, 11, 1)).isFalse();
        assertThat(lag.isLate(13, 11, 1)).as("in the same second").isFalse();
        assertThat(lag.isLate(13, 11, 2)).isTrue();
    }

    @Test
    void whatWasReadAnewIsOwedNoMore() {
        lag.isLate(12, 11, 1);
        lag.none();
        assertThat(lag.isLate(12, 12, 2)).isFalse();
        assertThat(lag.isLate(12, 12, 3)).isFalse();
    }

    @Test
    void whatCameLateAfterAllIsForgiven() {
        lag.isLate(12, 11, 1);
        assertThat(lag.isLate(15, 12, 2)).isFalse();
        assertThat(lag.isLate(15, 15, 3)).isFalse();
    }
}
