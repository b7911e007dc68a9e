/**
 * How a function that is written in Java is declared: signature, documentation, cost and code in
 * one place.
 */
@NullMarked
package dev.okite.builtin;

import org.jspecify.annotations.NullMarked;
