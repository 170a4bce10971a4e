package org.rondvraag.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rondvraag.shared.Actor;
import org.rondvraag.shared.CrewId;
import org.rondvraag.shared.Language;
import org.rondvraag.shared.ParticipantId;
import org.rondvraag.shared.Problem;
import org.rondvraag.shared.Refusal;
import org.rondvraag.shared.Role;
import org.rondvraag.shared.View;

class RateTest {
    /** Near the end of what a long holds, where a clock such as {@code System.nanoTime} may be. */
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);

    private final ParticipantId an = ParticipantId.of("an");

    @Test
    void aBurstAndThenAnEvenRate() {
        Gcra limit = new Gcra(30, 5, clock::get);

        assertThat(admitted(limit, 100)).isEqualTo(30);
        assertThat(limit.take()).isBetween(200L, 201L);
        pass(200);
        assertThat(admitted(limit, 100)).isEqualTo(1);
        pass(1_000);
        assertThat(admitted(limit, 100)).isEqualTo(5);
        assertThat(limit.idle()).isFalse();
        pass(60_000);
        assertThat(limit.idle()).isTrue();
        assertThat(admitted(limit, 100)).isEqualTo(30);
    }

    @Test
    void waitingAsLongAsSaidIsEnough() {
        Gcra limit = new Gcra(1, 3, clock::get);
        for (int i = 0; i < 50; i++) {
            assertThat(limit.take()).isZero();
            pass(limit.take());
        }
    }

    @Test
    void sixPlacesInAnyMinuteInOneBurstIfNeedBe() {
        Window window = new Window(6, 60_000, clock::get);
        for (int i = 0; i < 6; i++) {
            window.take();
            pass(1_000);
        }
        assertThat(window.waitMs()).isBetween(54_000L, 54_001L);
        assertThatThrownBy(window::take).isInstanceOf(IllegalStateException.class);
        pass(54_000);
        window.take();
        assertThat(window.waitMs()).isBetween(1_000L, 1_001L);
    }

    @Test
    void aPlaceGivenBackIsFreeOnceOnly() {
        Window window = new Window(2, 60_000, clock::get);
        Window.Place place = window.take();
        window.take();
        place.giveBack();
        place.giveBack();
        window.take();
        assertThat(window.waitMs()).isPositive();
        assertThat(window.idle()).isFalse();
        pass(60_000);
        assertThat(window.idle()).isTrue();
    }

    @Test
    void eachParticipantHasABudgetOfItsOwnAndCrewALargerOne() {
        Limits limits = new Limits(clock::get);

        assertThat(commands(limits, audience("an"))).isEqualTo(30);
        assertThat(commands(limits, audience("bo"))).isEqualTo(30);
        assertThat(commands(limits, crew("m1"))).isEqualTo(60);
        assertThat(commands(limits, crew("m2"))).isEqualTo(60);
        pass(1_000);
        assertThat(commands(limits, audience("an"))).isEqualTo(5);
        assertThat(commands(limits, crew("m1"))).isEqualTo(20);
    }

    @Test
    void aSeventhQuestionWithinAMinuteIsRefusedWithTheTimeToWait() {
        Limits limits = new Limits(clock::get);
        Window.Place repeated = limits.question(an);
        IntStream.range(0, 5).forEach(i -> limits.question(an));

        assertThatThrownBy(() -> limits.question(an))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(((Problem.TooMany) refusal.problem()).retryAfterMs())
                                .isBetween(60_000L, 60_001L));
        limits.question(ParticipantId.of("bo"));
        repeated.giveBack();
        limits.question(an);
    }

    @Test
    void whoIsIdleIsForgottenWhoIsNotIsNot() {
        Limits limits = new Limits(clock::get);
        commands(limits, audience("an"));
        IntStream.range(0, 3_000).forEach(i -> limits.command(audience("p" + i)));

        assertThat(commands(limits, audience("an"))).isZero();
    }

    private static Actor audience(String id) {
        return new Actor(Role.AUDIENCE, View.AUDIENCE, ParticipantId.of(id), null, null, "", Language.EN);
    }

    private static Actor crew(String id) {
        return new Actor(Role.MODERATOR, View.DESK, null, CrewId.of(id), null, "M", Language.EN);
    }

    private static int commands(Limits limits, Actor actor) {
        for (int admitted = 0; ; admitted++) {
            try {
                limits.command(actor);
            } catch (Refusal refusal) {
                assertThat(refusal.problem().error()).isEqualTo("too_many");
                return admitted;
            }
        }
    }

    private static int admitted(Gcra limit, int tries) {
        return (int) IntStream.range(0, tries).filter(i -> limit.take() == 0).count();
    }

    private void pass(long ms) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(ms));
    }
}
