package org.rondvraag.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The poll closes: its tally must be what the phones know they chose, and the published receipts must hold every phone's own. */
final class Recount {
    private static final long PATIENCE_MS = 10_000;

    private final Stage stage;
    private final Desk desk;

    Recount(Stage stage, Desk desk) {
        this.stage = stage;
        this.desk = desk;
    }

    Future<Void> play() {
        String poll = desk.poll();
        return desk.closePoll()
                .compose(closed ->
                        stage.audience().everyone(sight -> sight.poll(poll).containsKey("seal"), PATIENCE_MS))
                .compose(everywhere -> stage.venue().receipts(poll))
                .onSuccess(this::tell)
                .mapEmpty();
    }

    private void tell(JsonObject receipts) {
        List<Phone> phones = stage.audience().phones();
        Map<String, Integer> ours = counts(phones, desk.poll());
        int answers = ours.values().stream().mapToInt(n -> n).sum();
        long uncertain = phones.stream()
                .filter(phone -> phone.acknowledged().isUncertain())
                .count();
        long agreeing = phones.stream()
                .filter(phone -> shows(phone.sight(), desk.poll(), ours))
                .count();
        stage.report()
                .promise(
                        uncertain > 0 || agreeing == phones.size(),
                        "tally equals the recount",
                        "%s on %,d of %,d screens%s"
                                .formatted(
                                        ours,
                                        agreeing,
                                        phones.size(),
                                        uncertain == 0 ? "" : "; unsure of " + uncertain));
        int found = found(phones, receipts);
        stage.report().promise(found == answers, "receipts found", "%,d of %,d".formatted(found, answers));
    }

    private int found(List<Phone> phones, JsonObject receipts) {
        Set<Object> published =
                new HashSet<>(receipts.getJsonArray("receipts", new JsonArray()).getList());
        return (int) phones.stream()
                .filter(phone -> phone.acknowledged().chosen(desk.poll()) != null)
                .filter(phone -> published.contains(receipt(phone)))
                .count();
    }

    private @Nullable Object receipt(Phone phone) {
        JsonObject me = phone.me();
        return me == null ? null : me.getJsonObject("receipts").getValue(desk.poll());
    }

    /** How often each option was chosen, as the phones know it. */
    static Map<String, Integer> counts(List<Phone> phones, String poll) {
        Map<String, Integer> counts = new TreeMap<>();
        phones.stream()
                .map(phone -> phone.acknowledged().chosen(poll))
                .filter(Objects::nonNull)
                .forEach(option -> counts.merge(option, 1, Integer::sum));
        return counts;
    }

    /** Whether a screen shows just these counts; an option that nobody chose is told as 0. */
    static boolean shows(Sight sight, String poll, Map<String, Integer> counts) {
        JsonObject tally = sight.poll(poll).getJsonObject("tally", new JsonObject());
        JsonObject told = tally.getJsonObject("counts");
        return told != null
                && told.stream().allMatch(option -> option.getValue().equals(counts.getOrDefault(option.getKey(), 0)))
                && told.fieldNames().containsAll(counts.keySet());
    }
}
