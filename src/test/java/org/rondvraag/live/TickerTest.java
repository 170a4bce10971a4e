package org.rondvraag.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickerTest {
    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final List<Promise<Void>> rounds = new CopyOnWriteArrayList<>();
    private final Ticker ticker = new Ticker(vertx, context, 20, this::publish);

    @AfterEach
    void stop() {
        LiveServer.get(vertx.close());
    }

    @Test
    void manyChangesGoTogetherAndNoneIsForgotten() {
        touch(100);
        Await.until("the first round", () -> rounds.size() == 1);
        touch(100);
        rounds.get(0).complete();
        Await.until("the second round", () -> rounds.size() == 2);
        rounds.get(1).complete();
        touch(1);
        Await.until("the third round", () -> rounds.size() == 3);
    }

    @Test
    void noRoundStartsBeforeTheLastReachedEveryone() {
        touch(1);
        Await.until("the first round", () -> rounds.size() == 1);
        touch(1);
        afterTimersOf(100);
        assertThat(rounds).hasSize(1);
        rounds.get(0).complete();
        Await.until("the second round", () -> rounds.size() == 2);
    }

    @Test
    void aFailedRoundDoesNotStopTheNext() {
        touch(1);
        Await.until("the first round", () -> rounds.size() == 1);
        rounds.get(0).fail("on purpose");
        touch(1);
        Await.until("the second round", () -> rounds.size() == 2);
    }

    @Test
    void afterCloseThereIsNone() {
        context.runOnContext(on -> {
            ticker.touch();
            ticker.close();
            ticker.touch();
        });
        afterTimersOf(100);
        assertThat(rounds).isEmpty();
    }

    private Future<?> publish() {
        Promise<Void> round = Promise.promise();
        rounds.add(round);
        return round.future();
    }

    private void touch(int times) {
        context.runOnContext(on -> {
            for (int i = 0; i < times; i++) {
                ticker.touch();
            }
        });
    }

    /** Every timer set for sooner has fired on the same loop by then. */
    private void afterTimersOf(int ms) {
        Promise<Void> passed = Promise.promise();
        context.runOnContext(on -> vertx.setTimer(ms, id -> passed.complete()));
        LiveServer.get(passed.future());
    }
}
