/** Holds what an evaluation costs, beside plain Java in the same run, to what was recorded. */
@NullMarked
package dev.okite.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
