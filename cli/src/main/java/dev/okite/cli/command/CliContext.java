package dev.okite.cli.command;

import dev.okite.cli.watch.Vigil;
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
    Map<String, String> environment,
    boolean interactive,
    Vigil vigil) {
  public CliContext {
    environment = Map.copyOf(environment);
  }

  /** A process without variables, to which nobody types, and in which no command waits. */
  public CliContext(
      InputStream in,
      Writer out,
      PrintWriter err,
      boolean colour,
      boolean terminal,
      Path workingFolder,
      Clock clock) {
    this(in, out, err, colour, terminal, workingFolder, clock, Map.of(), false, Vigil.NONE);
  }

  /** The same process with these variables. */
  public CliContext withEnvironment(Map<String, String> variables) {
    return new CliContext(
        in, out, err, colour, terminal, workingFolder, clock, variables, interactive, vigil);
  }

  /** The same process with another standard input. */
  CliContext withIn(InputStream other) {
    return new CliContext(
        other, out, err, colour, terminal, workingFolder, clock, environment, interactive, vigil);
  }

  /** The same process, in which commands wait by {@code other}. */
  public CliContext withVigil(Vigil other) {
    return new CliContext(
        in, out, err, colour, terminal, workingFolder, clock, environment, interactive, other);
  }

  /** The same process, with somebody who types. */
  public CliContext typedAt() {
    return new CliContext(
        in, out, err, colour, terminal, workingFolder, clock, environment, true, vigil);
  }
}
