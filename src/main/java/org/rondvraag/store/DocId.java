package org.rondvraag.store;

import java.util.regex.Pattern;

/**
 * Names a document within its event.
 *
 * @param kind what it is, such as {@code question}; {@code [a-z]+}
 * @param id which one, {@code [A-Za-z0-9_-]{1,64}}
 */
public record DocId(String kind, String id) {
    private static final Pattern KIND = Pattern.compile("[a-z]{1,20}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public DocId {
        if (!KIND.matcher(kind).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a document's id: " + kind + ":" + id);
        }
    }

    /** The field that it has in the hash of documents. */
    String field() {
        return kind + ":" + id;
    }

    static DocId ofField(String field) {
        int colon = field.indexOf(':');
        return new DocId(field.substring(0, colon), field.substring(colon + 1));
    }
}
