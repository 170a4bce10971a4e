package org.rondvraag.live;

/**
 * Where a reader of a view stands.
 *
 * @param epoch which life of the store the revision counts in
 * @param rev the revision whose state it holds
 */
public record Position(String epoch, long rev) {}
