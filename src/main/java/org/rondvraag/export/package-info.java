/**
 * What organisers take home: questions, polls, the event itself and the activity log, each as CSV, XLSX, JSON, a printable page
 * and PDF. {@link org.rondvraag.export.Exports} is the door.
 *
 * <p>Invariants: what leaves is collected in one place, {@code Results}, on the room's context, and has neither participant ids
 * nor numbers; everything after that happens off the event loop; in JSON values are as they were written, in CSV and XLSX no text
 * can start a formula.
 */
@NullMarked
package org.rondvraag.export;

import org.jspecify.annotations.NullMarked;
