package dev.okite.cli.command;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

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
 * @param environment the variables of the process
 * @param interactive whether somebody types at {@code in} and watches {@code out}
 */
public record CliContext(
    InputStream in,
    Writer out,
    PrintWriter err,
    boolean colour,
    boolean terminal,
    Path workingFolder,
    Clock clock,
    Map<String, String> environment,
    boolean interactive) {
  public CliContext {
    environment = Map.copyOf(environment);
  }

  /** A process to which nobody types. */
  public CliContext(
      InputStream in,
      Writer out,
      PrintWriter err,
      boolean colour,
      boolean terminal,
      Path workingFolder,
      Clock clock,
      Map<String, String> environment) {
    this(in, out, err, colour, terminal, workingFolder, clock, environment, false);
  }

  /** A process to which nobody types, and without variables. */
  public CliContext(
      InputStream in,
      Writer out,
      PrintWriter err,
      boolean colour,
      boolean terminal,
      Path workingFolder,
      Clock clock) {
    this(in, out, err, colour, terminal, workingFolder, clock, Map.of(), false);
  }
}
