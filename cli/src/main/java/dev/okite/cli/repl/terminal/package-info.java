/**
 * A session on a terminal. The only package that knows JLine, so that no other command loads it.
 */
@NullMarked
package dev.okite.cli.repl.terminal;

import org.jspecify.annotations.NullMarked;
