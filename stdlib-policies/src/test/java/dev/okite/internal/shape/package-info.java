/** Asks the checker about the paths of the standard policies. */
@NullMarked
package dev.okite.internal.shape;

import org.jspecify.annotations.NullMarked;
