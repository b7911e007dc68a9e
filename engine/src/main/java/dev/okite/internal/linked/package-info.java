/**
 * What the checker found out about sources, as bytes: from these and the syntax trees, a {@link
 * dev.okite.internal.check.CheckedProgram} is made again without checking. {@code LinkWriter} and
 * {@code LinkReader} walk the trees in the same order, that of {@code LinkWalk}, so that the bytes
 * say only what stands where, and not of which node.
 */
@NullMarked
package dev.okite.internal.linked;

import org.jspecify.annotations.NullMarked;
