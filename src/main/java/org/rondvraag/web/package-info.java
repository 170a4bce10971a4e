/**
 * What every page and route needs, and no feature: templates, assets, cookies and keys, refusals as answers, headers, limits, health.
 *
 * <p>Invariants: every answer carries {@link org.rondvraag.web.SecurityHeaders}; a failure becomes an answer in one place only,
 * {@link org.rondvraag.web.Problems}; no {@code X-Forwarded-*} header is believed, because nothing here needs one: behind a proxy
 * {@code RONDVRAAG_PUBLIC_URL} says the scheme, host and port, and no right answer depends on the address of a client. The one
 * exception is {@code X-Forwarded-Proto: https}, which makes a cookie {@code Secure} and does nothing else.
 */
@NullMarked
package org.rondvraag.web;

import org.jspecify.annotations.NullMarked;
