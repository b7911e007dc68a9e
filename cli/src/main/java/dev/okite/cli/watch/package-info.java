/**
 * Doing something again whenever files change. Start with {@link dev.okite.cli.watch.WatchLoop};
 * nothing in it knows what is done, how long a moment is, or how files are found.
 */
@NullMarked
package dev.okite.cli.watch;

import org.jspecify.annotations.NullMarked;
