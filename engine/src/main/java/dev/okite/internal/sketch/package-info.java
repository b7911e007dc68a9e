/**
 * What can be told of a rule before there is a document: which values of a document it depends on,
 * and which of them have to be out of the ordinary for it to speak up.
 *
 * <p>A {@link dev.okite.internal.sketch.Sketch} stands for all values that an expression may have,
 * a {@link dev.okite.internal.sketch.Need} for what a document has to hold for something to happen.
 * A need may ask for too little, never for too much: what does not meet it cannot happen.
 */
@NullMarked
package dev.okite.internal.sketch;

import org.jspecify.annotations.NullMarked;
