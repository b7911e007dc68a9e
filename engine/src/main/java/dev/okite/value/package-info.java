/**
 * Run-time values: immutable, compared by what they hold, aware of where in a document they came
 * from.
 */
@NullMarked
package dev.okite.value;

import org.jspecify.annotations.NullMarked;
