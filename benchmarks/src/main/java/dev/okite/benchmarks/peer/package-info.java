/** The same thirteen checks by the engine, by plain Java and by other engines. */
@NullMarked
package dev.okite.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
