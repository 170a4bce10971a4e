package org.rondvraag.shared;

import java.util.Map;

/** A sentence to be said in the reader's language, wherever that is known: alone, or as part of another. */
public record Sentence(String key, Map<String, Object> args) {}
