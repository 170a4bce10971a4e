package org.rondvraag.store;

import org.rondvraag.shared.QuestionId;

/** The fact that participant number {@code number} does, or does not, support a question. */
public record Vote(QuestionId question, int number, boolean on) {}
