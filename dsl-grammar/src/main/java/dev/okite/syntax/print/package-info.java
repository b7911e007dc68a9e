/** From syntax tree back to canonical source text. */
@NullMarked
package dev.okite.syntax.print;

import org.jspecify.annotations.NullMarked;
