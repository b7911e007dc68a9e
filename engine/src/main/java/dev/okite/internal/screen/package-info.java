/**
 * Finds out which rules have nothing to say about a document by walking through it once, for all
 * rules together.
 *
 * <p>A {@link dev.okite.internal.screen.Screen} is made for one kind of document. Rules that a
 * document of that kind cannot touch are left out of it; of the others, it looks at each place of
 * the document that some rule depends on. Whatever it cannot rule out is evaluated as it is
 * written.
 */
@NullMarked
package dev.okite.internal.screen;

import org.jspecify.annotations.NullMarked;
