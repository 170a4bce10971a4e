package org.rondvraag.store;

import org.rondvraag.shared.ParticipantId;

/**
 * The fact that a participant has written for the first time.
 *
 * @param number the participant's number within the event, from 1
 * @param at when, in milliseconds since 1970, by the clock of Redis
 */
public record Joined(ParticipantId participant, int number, long at) {}
