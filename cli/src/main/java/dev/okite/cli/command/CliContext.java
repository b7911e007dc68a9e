package dev.okite.cli.command;

import dev.okite.cli.watch.Vigil;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command has of the process it runs in. Not safe for use by several threads.
 *
 * @param in standard input
 * @param out where results go
 * @param err where everything else goes
 * @param colour whether to show results in colour
 * @param terminal whether somebody watches {@code err}
 * @param workingFolder what paths are relative to
 * @param clock the time
 * @param vigil what lets a command that goes on wait, and be ended
 */
public record CliContext(
    InputStream in,
    Writer out,
    PrintWriter err,
    boolean colour,
    boolean terminal,
    Path workingFolder,
    Clock clock,
    Vigil vigil) {
  /** That of a process in which no command waits for anything. */
  public CliContext(
      InputStream in,
      Writer out,
      PrintWriter err,
      boolean colour,
      boolean terminal,
      Path workingFolder,
      Clock clock) {
    this(in, out, err, colour, terminal, workingFolder, clock, Vigil.NONE);
  }
}
