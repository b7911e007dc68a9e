/**
 * Exceptions written in YAML, as the declarations of the language that they stand for. Start at
 * {@link dev.okite.internal.exceptionfile.ExceptionFile}.
 */
@NullMarked
package dev.okite.internal.exceptionfile;

import org.jspecify.annotations.NullMarked;
