package dev.okite.cli;

import dev.okite.cli.command.CliContext;
import dev.okite.cli.command.ExitStatus;
import dev.okite.cli.command.OkiteCommand;
import dev.okite.cli.watch.ProcessVigil;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Runs the {@code okite} command in this process. */
public final class Main {
  private Main() {}

  /** Runs {@code arguments}, and ends the process with the exit status. */
  public static void main(String[] arguments) {
    ExitStatus status = OkiteCommand.run(context(), arguments);
    if (status == ExitStatus.PASSED) {
      return;
    }
    // Newer Javas set up logging to log every exit; all is written, and what waits has its own end.
    Runtime.getRuntime().halt(status.code());
  }

  private static CliContext context() {
    return new CliContext(
        System.in,
        writer(FileDescriptor.out),
        new PrintWriter(writer(FileDescriptor.err), true),
        colour(),
        isTerminal("2") && !"dumb".equals(System.getenv("TERM")),
        Path.of("").toAbsolutePath(),
        Clock.systemUTC(),
        System.getenv(),
        isTerminal("0") && isTerminal("1"),
        new ProcessVigil());
  }

  /** Whether reports are in colour. */
  static boolean colour() {
    return TerminalSettings.colour(System.getenv(), isTerminal("1"));
  }

  /** Java cannot tell which of the streams are terminals, so the launcher says it. */
  private static boolean isTerminal(String stream) {
    return System.getProperty("okite.terminals", "").contains(stream);
  }

  /** Not System.out: it hides failures, and takes its charset from the platform. */
  private static Writer writer(FileDescriptor stream) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
  }
}
