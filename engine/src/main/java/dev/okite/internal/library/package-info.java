/**
 * The built-in functions that every engine has. {@code CoreLibrary} puts the families together, one
 * class each; every function is one declaration, from which {@code docs/functions.md} is written.
 */
@NullMarked
package dev.okite.internal.library;

import org.jspecify.annotations.NullMarked;
