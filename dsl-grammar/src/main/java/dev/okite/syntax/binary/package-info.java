/**
 * Syntax trees as bytes, so that sources that seldom change need not be parsed at every start. Read
 * {@link dev.okite.syntax.binary.TreeWriter} first.
 */
@NullMarked
package dev.okite.syntax.binary;

import org.jspecify.annotations.NullMarked;
