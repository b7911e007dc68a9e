/** Reads trust policies. */
@NullMarked
package dev.okite.signatures.internal.trust;

import org.jspecify.annotations.NullMarked;
