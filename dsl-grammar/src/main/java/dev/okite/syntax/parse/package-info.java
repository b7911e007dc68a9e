/** From source text to syntax tree: the only place that touches ANTLR. */
@NullMarked
package dev.okite.syntax.parse;

import org.jspecify.annotations.NullMarked;
