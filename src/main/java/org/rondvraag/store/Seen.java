package org.rondvraag.store;

import java.util.List;
import org.rondvraag.shared.QuestionId;

/** The fact that participant number {@code number} has had these questions in view; has no revision and is not replayed. */
public record Seen(int number, List<QuestionId> questions) {}
