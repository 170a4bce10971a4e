package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everyone is cut off, by a restart of the server or by the network, and comes back. Right is who shows what a newcomer is shown,
 * and has all that the server ever acknowledged to it.
 */
final class Returning {
    private static final long WITHIN_MS = 30_000;
    private static final long LOOK_MS = 250;
    private static final long RESTART_WITHIN_MS = 180_000;
    private static final double MOST = 0.99;

    private final Stage stage;
    private final Sights sights = new Sights();
    private final Promise<Void> ended = Promise.promise();
    private final int cutOffBefore;
    private final int refusedBefore;
    private long begin;
    private long mostAt;
    private int right;

    Returning(Stage stage) {
        this.stage = stage;
        this.cutOffBefore = stage.audience().cutOff();
        this.refusedBefore = stage.audience().refused();
    }

    Future<Void> play() {
        if (stage.plan().restart()) {
            stage.report().say("\n  Now restart the server: stop it, and start it again.\n");
            return allCutOff().compose(away -> back("back and right, restart"));
        }
        stage.audience().phones().forEach(Phone::drop);
        return back("back and right, network");
    }

    private Future<Void> allCutOff() {
        Promise<Void> away = Promise.promise();
        long since = System.nanoTime();
        stage.vertx().setPeriodic(LOOK_MS / 10, timer -> {
            boolean gone = stage.audience().cutOff() - cutOffBefore
                    >= MOST * stage.audience().phones().size();
            if (gone || System.nanoTime() - since > RESTART_WITHIN_MS * 1_000_000) {
                stage.vertx().cancelTimer(timer);
                away.complete();
            }
        });
        return away.future();
    }

    private Future<Void> back(String name) {
        look();
        return ended.future().onSuccess(done -> tell(name));
    }

    private void look() {
        stage.venue().state().onSuccess(this::judge).onFailure(away -> again());
    }

    private void judge(JsonObject newcomer) {
        begin = begin == 0 ? System.nanoTime() : begin;
        Sight official =
                sights.of(newcomer.getString("epoch"), newcomer.getLong("rev"), newcomer.getJsonObject("state"));
        List<Phone> phones = stage.audience().phones();
        Map<Sight, Boolean> same = new IdentityHashMap<>();
        right = (int) phones.stream()
                .filter(phone -> phone.me() != null && phone.lost() == 0)
                .filter(phone -> same.computeIfAbsent(phone.sight(), official::same))
                .count();
        if (mostAt == 0 && right >= MOST * phones.size()) {
            mostAt = System.nanoTime();
        }
        if (right == phones.size() || System.nanoTime() - begin > WITHIN_MS * 1_000_000) {
            ended.complete();
        } else {
            again();
        }
    }

    private void again() {
        stage.vertx().setTimer(LOOK_MS, timer -> look());
    }

    private void tell(String name) {
        List<Phone> phones = stage.audience().phones();
        String soon = mostAt == 0 ? "" : ", 99 % of them after " + Timings.seconds(mostAt - begin);
        int refused = stage.audience().refused() - refusedBefore;
        stage.report()
                .promise(
                        mostAt > 0 && mostAt - begin <= WITHIN_MS * 1_000_000,
                        name,
                        "%,d of %,d%s%s"
                                .formatted(
                                        right,
                                        phones.size(),
                                        soon,
                                        refused == 0 ? "" : ", refused at first " + refused));
        int lost = phones.stream().mapToInt(Phone::lost).sum();
        int held =
                phones.stream().mapToInt(phone -> phone.acknowledged().size()).sum();
        stage.report().promise(lost == 0, "acknowledged votes", "%,d held, %,d lost".formatted(held, lost));
    }
}
