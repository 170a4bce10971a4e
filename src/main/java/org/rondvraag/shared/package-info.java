/** Words that every part uses: ids, roles, problems, languages, clean text. Knows no other package and does no I/O but its own messages. */
@NullMarked
package org.rondvraag.shared;

import org.jspecify.annotations.NullMarked;
