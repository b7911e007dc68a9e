/**
 * Work that is done on several threads and comes out in order. It knows nothing of documents: those
 * who use it say what the work is.
 */
@NullMarked
package dev.okite.cli.flow;

import org.jspecify.annotations.NullMarked;
