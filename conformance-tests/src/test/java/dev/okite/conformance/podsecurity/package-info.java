/**
 * The Pod Security Standards as tables and as plain Java, both written from the standards
 * themselves, and the policies and the admission of {@code stdlib-policies} held to them. Start
 * with {@link dev.okite.conformance.podsecurity.PodSecurityMatrixTest}.
 */
@NullMarked
package dev.okite.conformance.podsecurity;

import org.jspecify.annotations.NullMarked;
