package dev.okite.cli.command;

import java.io.IOException;

/** What the command line asks for, once it is read. */
interface Subcommand {
  /**
   * Does it.
   *
   * @throws StartException if it cannot start
   * @throws IOException if the result cannot be written
   */
  ExitStatus run(CliContext context) throws StartException, IOException;
}
