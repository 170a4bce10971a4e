package org.rondvraag.room;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** Renews the ranking when votes or questions changed: off the event loop, at most once a second. Confined to its room's context. */
final class Rankings {
    private static final long EVERY_MS = 1_000;
    private static final long AUDIENCE_EVERY_MS = 2_000;

    private final Vertx vertx;
    private final Context context;
    private final Memory memory;
    private final Orders orders;
    private final Runnable renewed;
    private final Neighbours neighbours = new Neighbours();
    private String ranked;
    private boolean wanted;
    private boolean audienceWaits;
    private boolean working;
    private boolean closed;
    private long timer = -1;
    private long rankedAt = now() - EVERY_MS;
    private long audienceAt = now() - AUDIENCE_EVERY_MS;

    /** @param renewed is run when the orders have changed */
    Rankings(Vertx vertx, Context context, Memory memory, Orders orders, Runnable renewed) {
        this.vertx = vertx;
        this.context = context;
        this.memory = memory;
        this.orders = orders;
        this.renewed = renewed;
        this.ranked = memory.event().currentItem();
    }

    /** What the orders rest on has changed. Another item's are made at once. */
    void want() {
        wanted = true;
        if (isOfAnotherItem()) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
        schedule();
    }

    private boolean isOfAnotherItem() {
        return !ranked.equals(memory.event().currentItem());
    }

    void close() {
        closed = true;
        vertx.cancelTimer(timer);
    }

    private void schedule() {
        if ((wanted || audienceWaits) && !working && !closed && timer < 0) {
            timer = vertx.setTimer(Math.max(1, due() - now()), id -> context.runOnContext(on -> rank()));
        }
    }

    private long due() {
        return isOfAnotherItem() ? now() : wanted ? rankedAt + EVERY_MS : audienceAt + AUDIENCE_EVERY_MS;
    }

    private void rank() {
        timer = -1;
        if (closed || working) {
            return;
        }
        wanted = false;
        working = true;
        rankedAt = now();
        boolean another = isOfAnotherItem();
        String item = memory.event().currentItem();
        ranked = item;
        Survey survey = Survey.of(memory);
        Neighbours.Texts texts = Neighbours.Texts.of(memory);
        vertx.executeBlocking(() -> Ranking.of(survey, neighbours.of(texts)))
                .onComplete(done -> context.runOnContext(on -> {
                    working = false;
                    // When the programme went on meanwhile, this is the order of what was.
                    if (done.succeeded() && item.equals(memory.event().currentItem())) {
                        renew(done.result(), another);
                    }
                    schedule();
                }));
    }

    private void renew(Ranking ranking, boolean another) {
        boolean audienceToo = another || now() - audienceAt >= AUDIENCE_EVERY_MS;
        audienceWaits = !audienceToo;
        if (audienceToo) {
            audienceAt = now();
        }
        orders.renew(ranking, audienceToo);
        renewed.run();
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
