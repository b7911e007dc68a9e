/** What the checker knows of a value before it is there. */
@NullMarked
package dev.okite.type;

import org.jspecify.annotations.NullMarked;
