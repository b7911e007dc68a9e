/**
 * Benchmarks of loading, compiling and evaluating, over documents that are generated. Each checks
 * what it measures before it measures it.
 */
@NullMarked
package dev.okite.benchmarks;

import org.jspecify.annotations.NullMarked;
