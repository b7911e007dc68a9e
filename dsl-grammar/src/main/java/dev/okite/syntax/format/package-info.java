/**
 * The canonical layout of policy files. {@link dev.okite.syntax.format.Formatter} is the way in: it
 * makes a {@code Layout} of the tree and the tokens of a file, which says where lines may be
 * broken, and the {@code LayoutWriter} breaks them.
 */
@NullMarked
package dev.okite.syntax.format;

import org.jspecify.annotations.NullMarked;
