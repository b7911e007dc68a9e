/**
 * The conformance suite of the language: cases as data, and what runs them against an
 * implementation. Start with {@link dev.okite.conformance.ConformanceRunner}.
 */
@NullMarked
package dev.okite.conformance;

import org.jspecify.annotations.NullMarked;
