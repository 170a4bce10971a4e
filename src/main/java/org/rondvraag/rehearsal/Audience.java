package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All phones together, and what they see. */
final class Audience {
    private final Vertx vertx;
    private final List<Phone> phones = new ArrayList<>();
    private @Nullable Wait wait;
    private @Nullable Screens screens;
    private int cutOff;
    private int turnedAway;

    Audience(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Takes in a phone that has joined. */
    void add(Phone phone) {
        phones.add(phone);
    }

    /** In the order in which they joined. */
    List<Phone> phones() {
        return phones;
    }

    /** From now on this is told of every change of every screen. */
    void watch(Screens watching) {
        screens = watching;
    }

    void sees(Phone phone, Sight sight) {
        if (screens != null) {
            screens.sees(phone, sight);
        }
        if (wait != null && wait.condition.test(sight) && wait.missing.remove(phone)) {
            wait.lastAt = System.nanoTime();
            finish(wait);
        }
    }

    /** A phone was cut off. */
    void lost() {
        cutOff++;
    }

    /** A phone that wanted to come back was refused, rather than finding nobody there. */
    void turnedAway(Throwable failure) {
        if (failure instanceof UpgradeRejectedException) {
            turnedAway++;
        }
    }

    /** How often a phone was cut off so far. */
    int cutOff() {
        return cutOff;
    }

    /** How often one that came back was not let in so far. */
    int refused() {
        return turnedAway;
    }

    /**
     * Waits until every phone shows something.
     *
     * @return how many did within that many milliseconds, and when the last of them
     */
    Future<Reached> everyone(Predicate<Sight> condition, long withinMs) {
        Wait mine = new Wait(condition);
        phones.stream().filter(phone -> !condition.test(phone.sight())).forEach(mine.missing::add);
        wait = mine;
        long timer = vertx.setTimer(withinMs, late -> mine.promise.tryComplete(mine.reached(phones.size())));
        finish(mine);
        return mine.promise.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private void finish(Wait finished) {
        if (finished.missing.isEmpty()) {
            wait = null;
            finished.promise.tryComplete(finished.reached(phones.size()));
        }
    }

    /**
     * How far something came.
     *
     * @param phones how many show it
     * @param at when the last of them came to, by {@code System.nanoTime}
     */
    record Reached(int phones, long at) {}

    private static final class Wait {
        private final Predicate<Sight> condition;
        private final Set<Phone> missing = new HashSet<>();
        private final Promise<Reached> promise = Promise.promise();
        private long lastAt = System.nanoTime();

        Wait(Predicate<Sight> condition) {
            this.condition = condition;
        }

        Reached reached(int all) {
            return new Reached(all - missing.size(), lastAt);
        }
    }
}
