/**
 * Applies exceptions to findings and holds them to their rules (language reference 11). Start at
 * {@link dev.okite.internal.waive.Governance}.
 */
@NullMarked
package dev.okite.internal.waive;

import org.jspecify.annotations.NullMarked;
