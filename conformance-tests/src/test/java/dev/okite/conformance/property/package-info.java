/**
 * Properties of the engine on random programs and documents. A case is made by a sequence of
 * choices, and a failing case shrinks by shrinking that sequence. Start with {@link
 * dev.okite.conformance.property.EvaluatorAgreementProperties}.
 *
 * <p>The system property {@code okite.property.tries} sets how often each property is tried, and
 * {@code okite.property.sets} how many sets of documents each program judges in the property of the
 * evaluators.
 */
@NullMarked
package dev.okite.conformance.property;

import org.jspecify.annotations.NullMarked;
