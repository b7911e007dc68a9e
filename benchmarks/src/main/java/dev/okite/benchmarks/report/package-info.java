/** Runs the benchmarks, and makes tables and plots of what they measured. */
@NullMarked
package dev.okite.benchmarks.report;

import org.jspecify.annotations.NullMarked;
