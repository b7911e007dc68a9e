/** Documents in numbers that do not fit into memory, to run the command over. */
@NullMarked
package dev.okite.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
