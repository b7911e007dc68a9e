package dev.okite.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite rbac minimize}. */
@Command(
    name = "minimize",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite rbac minimize [OPTION]… SUBJECT PATH…",
    description =
        "Writes the smallest roles that allow what somebody did by Kubernetes audit events, and their bindings.",
    footer = {
      "",
      "Exit status: 0 they are written; 2 it could not start; 3 there is no event of",
      "the subject in that time, or a document cannot be read; 70 a bug in okite.",
      "",
      "Example:",
      "  okite rbac minimize ServiceAccount/shop/web audit.jsonl",
    })
final class MinimizeCommand implements Subcommand {
  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What to call the roles; the name of the subject if not said.")
  private @Nullable String name;

  @Option(names = "--objects", description = "Allow it only on the objects that it was done with.")
  private boolean objects;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      defaultValue = "",
      description = "Count what was done from then on, such as 2026-03-01.")
  private String since = "";

  @Option(
      names = "--until",
      paramLabel = "TIME",
      defaultValue = "",
      description = "Count what was done until then.")
  private String until = "";

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(
      index = "0",
      paramLabel = "SUBJECT",
      description = "ServiceAccount/NS/NAME or User/NAME.")
  private String subject = "";

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      arity = "1..*",
      description = "A file of audit events in JSON Lines, a folder, or - for standard input.")
  private final List<String> paths = new ArrayList<>();

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    Map<String, String> parsed = SubjectName.parse(subject);
    if (subject.startsWith("Group/")) {
      throw StartException.of(
          "audit events say who did something, and not by which group: name a service account or a user");
    }
    String called = name == null ? plain(parsed.getOrDefault("name", "")) : name;
    return new RbacRun(context, Format.TEXT, paths)
        .minimize(parsed, subject, called, objects, new UsageWindow(since, until));
  }

  /** A name that an object may have. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.:-]", "-");
  }
}
