/** The documents of the benchmarks, which are generated. */
@NullMarked
package dev.okite.benchmarks.work;

import org.jspecify.annotations.NullMarked;
