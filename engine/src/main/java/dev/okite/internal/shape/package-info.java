/**
 * What the fields of documents are, in each policy: the checked program is evaluated with types of
 * documents in place of documents (an abstract interpretation), one type at a time. So what a guard
 * decides about the kind of a document narrows what stands behind it, and a function has a type for
 * each call.
 *
 * <p>A {@link dev.okite.internal.shape.Shape} stands for all values that an expression may have;
 * {@link dev.okite.internal.shape.Interpreter} finds it, and notes in a {@link
 * dev.okite.internal.shape.Observations} which fields were there. {@link
 * dev.okite.internal.shape.ShapeCheck} goes through a program.
 */
@NullMarked
package dev.okite.internal.shape;

import org.jspecify.annotations.NullMarked;
