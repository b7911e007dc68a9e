package dev.okite.cli.command;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/**
 * Arguments that picocli reads. A class of its own, so that Java has no reason to look at picocli
 * where {@link PlainArguments} does.
 */
final class ParsedArguments {
  private ParsedArguments() {}

  /** Does what {@code arguments} ask for. */
  static ExitStatus run(CliContext context, String... arguments)
      throws StartException, IOException {
    CommandLine root = new CommandLine(new OkiteCommand()).setExpandAtFiles(false);
    Subcommands.addTo(root, arguments);
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.getSubcommands().values().forEach(ParsedArguments::takeAtSignsAsTheyAre);
    ParseResult last = last(UsageMessage.parse(root, arguments));
    if (last.isVersionHelpRequested()) {
      Delivery.deliver(context, out -> out.write("okite " + Version.read() + "\n"));
      return ExitStatus.PASSED;
    }
    if (last.isUsageHelpRequested()) {
      Delivery.deliver(context, out -> out.write(usage(last.commandSpec().commandLine())));
      return ExitStatus.PASSED;
    }
    if (last.commandSpec().userObject() instanceof Subcommand command) {
      return command.run(context);
    }
    throw StartException.of(
        "there is no command; `check` is the one to start with, as in `okite check deploy`",
        List.of("`okite --help` says what there is"));
  }

  private static void takeAtSignsAsTheyAre(CommandLine command) {
    command.setExpandAtFiles(false);
    command.getSubcommands().values().forEach(ParsedArguments::takeAtSignsAsTheyAre);
  }

  /** The command that was named last, whose help is asked for. */
  private static ParseResult last(ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }

  private static String usage(CommandLine command) {
    String text = command.getUsageMessage(Ansi.OFF);
    return text.replace(System.lineSeparator(), "\n");
  }
}
