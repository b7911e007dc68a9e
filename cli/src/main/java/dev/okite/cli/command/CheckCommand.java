package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.cli.command.CheckRequest.Param;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite check}. */
@Command(
    name = "check",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite check [--policy NAME]… [--policies PATH]… [OPTION]… PATH…",
    description =
        "Judges all documents at the paths together, and reports what is wrong with them.",
    footer = {
      "",
      "Exit status: 0 nothing blocks; 1 a finding blocks; 2 the check could not start;",
      "3 something could not be judged (a document that cannot be read, a rule that",
      "failed, nothing to judge), even if a finding blocks; 70 a bug in okite.",
      "",
      "Without --policy, --policies and a project file, the recommended policies of the",
      "standard library apply.",
      "",
      "Examples:",
      "  okite check deploy",
      "  okite check --policies policies --param version=1.29 deploy",
    })
final class CheckCommand implements Subcommand {
  private static final int DATE_LENGTH = 10;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description =
          "Apply this policy, or all policies of this module, and not what the project file says.")
  private final List<String> policies = new ArrayList<>();

  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description =
          "Read policies from this .okite file or folder; without --policy, apply all of them.")
  private final List<String> policyPaths = new ArrayList<>();

  @Option(
      names = "--exceptions",
      paramLabel = "PATH",
      description = "Read exceptions from this .okite or .yaml file, or folder.")
  private final List<String> exceptionPaths = new ArrayList<>();

  @Option(
      names = "--pod-security",
      description =
          "Judge as the Pod Security admission of a cluster would, by the labels of namespaces; without --policy, --policies and policies of a project file, by nothing else.")
  private boolean podSecurity;

  @Option(
      names = "--pod-security-config",
      paramLabel = "FILE",
      description =
          "Do so with the defaults and exemptions of this PodSecurityConfiguration, the file that an API server is given.")
  private @Nullable String podSecurityConfig;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "Bind a param; wins over --params and the project file.")
  private final List<String> params = new ArrayList<>();

  @Option(
      names = "--params",
      paramLabel = "FILE",
      description = "Bind the params in this YAML or JSON file.")
  private @Nullable String paramsFile;

  @Option(
      names = "--action",
      paramLabel = "NAME=ACTION",
      description =
          "Do this about the findings of a policy, module or rule: deny, warn, audit or off; wins over the project file.")
  private final List<String> actions = new ArrayList<>();

  @Option(
      names = "--severity",
      paramLabel = "NAME=LEVEL",
      description =
          "How bad the findings of a policy, module or rule are: info, low, medium, high or critical; wins over the project file.")
  private final List<String> severities = new ArrayList<>();

  @Option(
      names = "--project",
      paramLabel = "FILE",
      description =
          "Take this project file, not the nearest okite.yaml in this folder and those above it.")
  private @Nullable String project;

  @Option(names = "--no-project", description = "Take no project file.")
  private boolean noProject;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "Judge as of this date or RFC 3339 time, not the clock's.")
  private @Nullable String now;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to report; text if not said.")
  private String format = "text";

  @Option(
      names = "--verify",
      description = "Evaluate with the reference evaluator too, and compare.")
  private boolean verify;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "Read and judge with so many threads; as many as there are processors if not said.")
  private @Nullable String jobs;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli asks whether it was given
  private boolean help;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "A file, a folder, or - for standard input. Of a folder, all .yaml, .yml, .json and .jsonl files that .gitignore files do not leave out.")
  private final List<String> paths = new ArrayList<>();

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    return new CheckRun(context, request(context.clock())).run();
  }

  private CheckRequest request(Clock clock) throws StartException {
    if (noProject && project != null) {
      throw StartException.of("`--project` and `--no-project` exclude each other");
    }
    return new CheckRequest(
        List.copyOf(policies),
        Param.parseAll(params),
        paramsFile,
        List.copyOf(policyPaths),
        List.copyOf(exceptionPaths),
        podSecurity || podSecurityConfig != null,
        podSecurityConfig,
        settings(),
        project,
        noProject,
        now == null ? clock.instant() : time(now),
        Format.of(format),
        verify,
        jobs == null ? Workload.ofMachine() : Workload.parse(jobs),
        List.copyOf(paths));
  }

  private List<UnaryOperator<Binding>> settings() throws StartException {
    List<UnaryOperator<Binding>> settings = new ArrayList<>(SettingOption.ACTION.read(actions));
    settings.addAll(SettingOption.SEVERITY.read(severities));
    return List.copyOf(settings);
  }

  private static Instant time(String text) throws StartException {
    try {
      return text.length() == DATE_LENGTH
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notATime) {
      throw StartException.of(
          "`--now` takes a date such as `2027-06-30` or a time such as `2027-06-30T12:00:00Z`, found `"
              + text
              + "`");
    }
  }
}
