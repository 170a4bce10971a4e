package org.rondvraag.rehearsal;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The votes of one scene, and what became of them. */
final class Votes {
    private final Timings acknowledgements = new Timings();
    private final List<Vote> counted = new ArrayList<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int sent;
    private int unanswered;
    private int repeated;
    private long lastRev;

    /**
     * One that was acknowledged.
     *
     * @param rev the revision that holds it
     * @param sentAt by {@code System.nanoTime}
     */
    record Vote(long rev, long sentAt) {}

    /** Sends a vote of a phone and notes what comes of it. */
    void cast(Phone phone, JsonObject command) {
        sent++;
        send(phone, command, System.nanoTime());
    }

    private void send(Phone phone, JsonObject command, long sentAt) {
        phone.send(command)
                .onSuccess(reply -> replied(phone, command, reply, sentAt))
                .onFailure(lost -> {
                    unanswered++;
                    phone.acknowledged().unanswered(command);
                });
    }

    private void replied(Phone phone, JsonObject command, JsonObject reply, long sentAt) {
        if ("unavailable".equals(reply.getString("error"))) {
            // It may have been done or not: the same again, under the same ids, as the page does.
            repeated++;
            phone.later(() -> send(phone, command, sentAt));
            return;
        }
        if (!reply.getBoolean("ok")) {
            refused.merge(reply.getString("error"), 1, Integer::sum);
            return;
        }
        acknowledgements.add(System.nanoTime() - sentAt);
        phone.acknowledged().done(command);
        long rev = reply.getLong("rev");
        counted.add(new Vote(rev, sentAt));
        lastRev = Math.max(lastRev, rev);
    }

    /** Those that were acknowledged. */
    List<Vote> counted() {
        return counted;
    }

    /** The highest revision of any of them. */
    long lastRev() {
        return lastRev;
    }

    /** How many got no answer yet. */
    int underWay() {
        return sent
                - counted.size()
                - unanswered
                - refused.values().stream().mapToInt(n -> n).sum();
    }

    /** Whether each was acknowledged. */
    boolean allCounted() {
        return counted.size() == sent;
    }

    /** How long acknowledgements took. */
    Timings acknowledgements() {
        return acknowledgements;
    }

    /** Such as {@code 998 of 1000 acknowledged (too_many 2)}. */
    @Override
    public String toString() {
        String others = (repeated == 0 ? "" : ", repeated " + repeated)
                + (refused.isEmpty() ? "" : ", refused " + refused)
                + (unanswered == 0 ? "" : ", unanswered " + unanswered)
                + (underWay() == 0 ? "" : ", not answered yet " + underWay());
        return "%,d of %,d acknowledged%s".formatted(counted.size(), sent, others);
    }
}
