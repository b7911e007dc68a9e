package dev.okite.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite list}. */
@Command(
    name = "list",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite list [policies|rules] [OPTION]…",
    description =
        "Lists the policies and rules there are: those of the standard library, of --policies, and of the project file.",
    footer = {
      "",
      "Exit status: 0 they are listed; 2 the policies do not compile, or a path is",
      "missing; 70 a bug in okite.",
      "",
      "Example:",
      "  okite list rules --policies policies",
    })
final class ListCommand implements Subcommand {
  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description = "Read policies from this .okite file or folder as well.")
  private final List<String> policyPaths = new ArrayList<>();

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Mixin private SchemaOptions schemas = new SchemaOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to report; text if not said.")
  private String format = "text";

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "policies|rules",
      arity = "0..1",
      description = "List these alone; both if not said.")
  private @Nullable String what;

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    boolean all = what == null;
    if (!all && !"policies".equals(what) && !"rules".equals(what)) {
      throw StartException.of("`list` takes `policies` or `rules`, found `" + what + "`");
    }
    return new ListRun(context, Format.textOrJson(format))
        .run(
            policyPaths,
            project.load(context),
            schemas.request(),
            !"rules".equals(what),
            !"policies".equals(what));
  }
}
