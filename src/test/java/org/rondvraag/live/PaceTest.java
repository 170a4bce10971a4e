package org.rondvraag.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(100);

    @Test
    void afterAQuietTimeNewsGoesAlmostAtOnce() {
        assertThat(pace.delay(1_000)).isEqualTo(Pace.GATHER_MS);
        round(1_000, 5);
        assertThat(pace.delay(1_500)).isEqualTo(Pace.GATHER_MS);
    }

    @Test
    void inAFloodOneGoesEveryTick() {
        round(1_000, 5);
        assertThat(pace.delay(1_005)).isEqualTo(95);
        assertThat(pace.delay(1_099)).isEqualTo(Pace.GATHER_MS);
    }

    @Test
    void noneStartsWhileTheLastIsUnfinished() {
        pace.started(1_000);
        assertThat(pace.unfinished()).isTrue();
        pace.finished(1_020);
        assertThat(pace.unfinished()).isFalse();
    }

    @Test
    void theTickGrowsWithTheTimeARoundTakesAndShrinksAgain() {
        round(1_000, 200);
        assertThat(pace.delay(1_200)).isEqualTo(50);
        round(2_000, 30_000);
        assertThat(pace.delay(2_000)).isEqualTo(Pace.LONGEST_MS);
        round(40_000, 1);
        assertThat(pace.delay(40_001)).isEqualTo(99);
    }

    private void round(long at, long took) {
        pace.started(at);
        pace.finished(at + took);
    }
}
