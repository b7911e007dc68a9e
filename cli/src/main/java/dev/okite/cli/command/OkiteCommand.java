package dev.okite.cli.command;

import dev.okite.cli.output.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of {@code okite}. */
@Command(
    name = "okite",
    sortOptions = false,
    customSynopsis = "okite COMMAND [OPTION]… [PATH]…",
    description = "Says what is wrong with documents, by policies written in Okite.",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Example:",
      "  okite check deploy",
      "",
      "`okite COMMAND --help` says more about a command."
    })
public final class OkiteCommand {
  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("unused") // picocli asks whether it was given
  private boolean version;

  OkiteCommand() {}

  /**
   * Runs {@code arguments}. Throws nothing: whatever goes wrong is said on {@code context.err()}.
   */
  public static ExitStatus run(CliContext context, String... arguments) {
    try {
      return dispatch(context, arguments);
    } catch (StartException notStarted) {
      notStarted.problems().forEach(problem -> say(context, problem));
      notStarted.details().forEach(context.err()::println);
      return ExitStatus.NOT_STARTED;
    } catch (IOException failure) {
      say(context, "the result cannot be written: " + failure.getMessage());
      return ExitStatus.INCOMPLETE;
    } catch (OutOfMemoryError failure) {
      say(context, "there is not enough memory; give more with `OKITE_JAVA_OPTS=-Xmx4g`");
      return ExitStatus.INCOMPLETE;
    } catch (RuntimeException | Error failure) {
      say(context, "this is a bug in okite, please report it: " + describe(failure));
      return ExitStatus.BUG;
    } finally {
      context.err().flush();
    }
  }

  private static ExitStatus dispatch(CliContext context, String... arguments)
      throws StartException, IOException {
    Optional<Subcommand> plain = PlainArguments.read(arguments);
    if (plain.isPresent()) {
      return plain.get().run(context);
    }
    return ParsedArguments.run(context, arguments);
  }

  private static String describe(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? failure.toString() : failure + " at " + trace[0];
  }

  private static void say(CliContext context, String sentence) {
    PrintWriter err = context.err();
    err.println("okite: " + Printable.line(sentence));
  }
}
