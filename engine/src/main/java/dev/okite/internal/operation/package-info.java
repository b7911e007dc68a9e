/**
 * What the operators of the language compute: pure functions that every evaluator calls, so that
 * there is one place for each meaning.
 */
@NullMarked
package dev.okite.internal.operation;

import org.jspecify.annotations.NullMarked;
