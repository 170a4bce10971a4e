/**
 * Questions: their life from asking to answer, and the rules of each command on them. Votes are not documents: they live as
 * bitmaps in the store and reach these rules only as counts.
 */
@NullMarked
package org.rondvraag.question;

import org.jspecify.annotations.NullMarked;
