/**
 * Looks for what is allowed and still not good. {@link dev.okite.internal.lint.Linter} is the way
 * in.
 */
@NullMarked
package dev.okite.internal.lint;

import org.jspecify.annotations.NullMarked;
