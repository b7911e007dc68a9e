/**
 * Properties of the engine on random programs and documents. A case is made by a sequence of
 * choices, and a failing case shrinks by shrinking that sequence. Start with {@link
 * dev.okite.conformance.property.EvaluatorAgreementProperties}.
 *
 * <p>The system property {@code okite.property.tries} sets how often each property is tried.
 */
@NullMarked
package dev.okite.conformance.property;

import org.jspecify.annotations.NullMarked;
