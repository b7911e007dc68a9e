package dev.okite.cli;

import dev.okite.cli.command.CliContext;
import dev.okite.cli.command.OkiteCommand;
import dev.okite.cli.watch.ProcessVigil;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Runs what people run most, and shows nothing of it: Java keeps the classes of this process in an
 * archive, from which the launcher starts later ones.
 */
public final class Training {
  /** What is run without options, so that a start of it loads nothing more. */
  private static final List<List<String>> PLAIN =
      List.of(List.of("check", "workloads.yaml"), List.of("check", "missing.yaml"));

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--version"),
          List.of("check", "."),
          List.of("check", "--no-project", "."),
          List.of("check", "--no-project", "--format", "json", "."),
          List.of("check", "--no-project", "--policies", "team.okite", "workloads.yaml"),
          List.of("check", "--no-project", "--pod-security", "workloads.yaml"),
          List.of("check", "--no-project", "missing.yaml"),
          List.of("level", "workloads.yaml"));

  private Training() {}

  /**
   * Runs in the folder {@code arguments[0]}, whose files are there for this; what is run without
   * options if {@code arguments[1]} is {@code plain}, and else everything.
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    boolean isPlain = arguments.length > 1 && arguments[1].equals("plain");
    for (List<String> command : isPlain ? PLAIN : COMMANDS) {
      OkiteCommand.run(context(folder), command.toArray(String[]::new));
    }
  }

  private static CliContext context(Path folder) {
    return new CliContext(
        InputStream.nullInputStream(),
        Writer.nullWriter(),
        new PrintWriter(Writer.nullWriter()),
        Main.colour(),
        false,
        folder,
        Clock.systemUTC(),
        System.getenv(),
        false,
        new ProcessVigil());
  }
}
