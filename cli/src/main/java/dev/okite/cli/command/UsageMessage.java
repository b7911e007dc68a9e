package dev.okite.cli.command;

import dev.okite.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the words of all other messages. */
final class UsageMessage {
  private UsageMessage() {}

  /**
   * Reads {@code arguments}. Stands here and not where it is called, whose class would load the
   * exceptions of the library at every start.
   *
   * @throws StartException if something is wrong with them
   */
  static ParseResult parse(CommandLine command, String... arguments) throws StartException {
    try {
      return command.parseArgs(arguments);
    } catch (ParameterException wrong) {
      throw of(wrong);
    }
  }

  private static StartException of(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String help = "`" + command.getCommandSpec().qualifiedName() + " --help` says what there is";
    return StartException.of(problem(wrong, command), List.of(help));
  }

  private static String problem(ParameterException wrong, CommandLine command) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), command);
    }
    ArgSpec argument = wrong.getArgSpec();
    if (wrong instanceof MissingParameterException missing) {
      ArgSpec first = argument == null ? missing.getMissing().get(0) : argument;
      return first instanceof OptionSpec option
          ? "`" + option.longestName() + "` needs a value: " + option.paramLabel()
          : "there is no path; name files or folders to check, or `-` for standard input";
    }
    if (wrong instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return "`" + option.longestName() + "` stands here twice";
    }
    if (argument instanceof OptionSpec option) {
      return "`" + option.longestName() + "` takes no value, found `" + wrong.getValue() + "`";
    }
    return String.valueOf(wrong.getMessage());
  }

  private static String unknown(String argument, CommandLine command) {
    boolean isOption = argument.startsWith("-");
    if (!isOption && command.getSubcommands().isEmpty()) {
      return "`" + argument + "` is more than the command takes";
    }
    List<String> known = new ArrayList<>();
    if (isOption) {
      command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
    } else {
      known.addAll(command.getSubcommands().keySet());
    }
    String name =
        isOption && argument.indexOf('=') > 0
            ? argument.substring(0, argument.indexOf('='))
            : argument;
    return "there is no "
        + (isOption ? "option" : "command")
        + " `"
        + name
        + "`"
        + Suggestion.didYouMean(name, known).map(hint -> "; " + hint).orElse("");
  }
}
