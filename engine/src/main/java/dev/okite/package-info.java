/** The entry points of the engine. Read {@link dev.okite.Documents} to get documents into it. */
@NullMarked
package dev.okite;

import org.jspecify.annotations.NullMarked;
