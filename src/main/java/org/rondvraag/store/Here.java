package org.rondvraag.store;

/**
 * Who is at an event now.
 *
 * @param online how many participants have the page open
 * @param answered how many of them answered what is open now
 */
public record Here(int online, int answered) {}
