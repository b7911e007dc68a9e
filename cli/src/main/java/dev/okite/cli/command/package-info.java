/**
 * The commands. {@link dev.okite.cli.command.OkiteCommand} reads the command line; a command turns
 * its options into a request, and what runs the request knows nothing of the command line.
 */
@NullMarked
package dev.okite.cli.command;

import org.jspecify.annotations.NullMarked;
