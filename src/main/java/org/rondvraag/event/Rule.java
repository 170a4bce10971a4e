package org.rondvraag.event;

import org.rondvraag.shared.Actor;
import org.rondvraag.shared.Fields;

/**
 * One command's rule: pure, from what is known to what is to be written. It may be asked again when a document that it read
 * has changed meanwhile. It refuses by throwing a {@link org.rondvraag.shared.Refusal}.
 */
@FunctionalInterface
public interface Rule {
    Decision decide(Facts facts, Actor actor, Fields fields);
}
