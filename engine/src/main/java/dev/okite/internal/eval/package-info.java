/** What every evaluator takes and gives. */
@NullMarked
package dev.okite.internal.eval;

import org.jspecify.annotations.NullMarked;
