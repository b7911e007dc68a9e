/**
 * Policy source text and places in it. Depends on nothing; read {@link dev.okite.source.Source}
 * first.
 */
@NullMarked
package dev.okite.source;

import org.jspecify.annotations.NullMarked;
