package dev.okite.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The commands there are. Only that which is asked for is loaded, so that each starts fast. */
final class Subcommands {
  private static final List<String> NAMES =
      List.of(
          "check",
          "completion",
          "explain",
          "fmt",
          "init",
          "level",
          "lint",
          "list",
          "rbac",
          "repl",
          "test",
          "verify");

  private Subcommands() {}

  /** Adds the command that {@code arguments} name, or all if they name none. */
  static void addTo(CommandLine root, String... arguments) {
    Subcommand named = arguments.length == 0 ? null : create(arguments[0]);
    if (named != null) {
      root.addSubcommand(arguments[0], named);
      return;
    }
    addAll(root);
  }

  /** Adds all commands. */
  static void addAll(CommandLine root) {
    for (String name : NAMES) {
      root.addSubcommand(name, create(name));
    }
  }

  private static @Nullable Subcommand create(String name) {
    return switch (name) {
      case "check" -> new CheckCommand();
      case "completion" -> new CompletionCommand();
      case "explain" -> new ExplainCommand();
      case "fmt" -> new FmtCommand();
      case "init" -> new InitCommand();
      case "level" -> new LevelCommand();
      case "lint" -> new LintCommand();
      case "list" -> new ListCommand();
      case "rbac" -> new RbacCommand();
      case "repl" -> new ReplOptions();
      case "test" -> new TestCommand();
      case "verify" -> new VerifyCommand();
      default -> null;
    };
  }
}
