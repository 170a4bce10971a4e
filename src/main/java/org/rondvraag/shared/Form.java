package org.rondvraag.shared;

import java.util.regex.Pattern;

/** The written forms that ids may have; all are plain ASCII and short, so that they are safe in keys, paths and pages. */
final class Form {
    static final Pattern CLIENT_MADE = Pattern.compile("[A-Za-z0-9_-]{8,40}");
    static final Pattern SHORT = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,20}");

    private Form() {}

    static String check(String field, String value, Pattern form) {
        if (!form.matcher(value).matches()) {
            throw Refusal.invalid(field, "form");
        }
        return value;
    }
}
