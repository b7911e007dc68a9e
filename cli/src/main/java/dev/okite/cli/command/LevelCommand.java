package dev.okite.cli.command;

import dev.okite.policies.podsecurity.PodSecurityVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite level}. */
@Command(
    name = "level",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite level [OPTION]… PATH…",
    description =
        "Says which level of the Pod Security Standards each workload at the paths reaches, and what stands between it and the levels above.",
    footer = {
      "",
      "Exit status: 0 the level of each workload is known; 2 it could not start;",
      "3 something could not be judged (a document that cannot be read, a rule that",
      "failed, no workload); 70 a bug in okite.",
      "",
      "Example:",
      "  okite level --standard v1.29 deploy",
    })
final class LevelCommand implements Subcommand {
  @Option(
      names = "--standard",
      paramLabel = "VERSION",
      description = "The version of the standards, such as v1.29; latest if not said.")
  private String version = "latest";

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to report; text if not said.")
  private String format = "text";

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A file, a folder, or - for standard input, as for `okite check`.")
  private final List<String> paths = new ArrayList<>();

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    return new LevelRun(context).run(standard(), Format.textOrJson(format), List.copyOf(paths));
  }

  /** The version, which policies take without its letter as well. */
  private PodSecurityVersion standard() throws StartException {
    return PodSecurityVersion.of(version)
        .or(() -> PodSecurityVersion.of("v" + version))
        .orElseThrow(
            () ->
                StartException.of(
                    "`--standard` takes `latest` or a version such as `v1.29`, found `"
                        + version
                        + "`"));
  }
}
