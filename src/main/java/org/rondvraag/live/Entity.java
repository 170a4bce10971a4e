package org.rondvraag.live;

import io.vertx.core.json.JsonObject;

/**
 * One thing of a collection, in two layers: facts change with their document, counts with each vote. Immutable, and so are the
 * objects it holds by agreement.
 *
 * @param facts what its document says
 * @param factsAt revision of the last change of the facts
 * @param counts what is counted for it
 * @param countsAt revision of the last change of the counts
 * @param whole facts and counts together, as the view sees them
 */
record Entity(JsonObject facts, long factsAt, JsonObject counts, long countsAt, JsonObject whole) {
    static Entity of(JsonObject facts, long factsAt, JsonObject counts, long countsAt) {
        JsonObject whole = new JsonObject();
        facts.forEach(member -> whole.put(member.getKey(), member.getValue()));
        counts.forEach(member -> whole.put(member.getKey(), member.getValue()));
        return new Entity(facts, factsAt, counts, countsAt, whole);
    }

    /**
     * As it goes out after {@code before} was published at {@code published}. A layer that changed without a revision of its own
     * (an answer that became visible by the clock) must still reach who stood at that revision: it counts as changed right after.
     */
    Entity datedAfter(Entity before, long published) {
        long facts = date(factsAt, MergePatch.same(this.facts, before.facts), published);
        long counts = date(countsAt, MergePatch.same(this.counts, before.counts), published);
        return new Entity(this.facts, facts, this.counts, counts, whole);
    }

    private static long date(long at, boolean same, long published) {
        return same || at > published ? at : published + 1;
    }
}
