package org.rondvraag.store;

import org.rondvraag.shared.PollId;

/** One round of a poll; the first is 1. */
public record PollRound(PollId poll, int round) {}
