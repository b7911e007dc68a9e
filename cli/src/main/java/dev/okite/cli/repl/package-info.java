/**
 * What happens in a session of {@code okite repl}: text goes in, text comes out, and nothing here
 * knows a terminal. Start with {@link dev.okite.cli.repl.Repl}.
 */
@NullMarked
package dev.okite.cli.repl;

import org.jspecify.annotations.NullMarked;
