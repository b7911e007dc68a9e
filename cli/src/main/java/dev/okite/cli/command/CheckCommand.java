package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.cli.command.CheckRequest.Param;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "Example:",
      "  okite check --also sarif=okite.sarif --also html=okite.html deploy",
    })
final class CheckCommand implements PlainArguments.Target {
  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "Apply this policy, or all of this module.")
  private final List<String> policies = new ArrayList<>();

  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description = "Read policies from this .okite file or folder.")
  private final List<String> policyPaths = new ArrayList<>();

  @Option(
      names = "--exceptions",
      paramLabel = "PATH",
      description = "Read exceptions from this file or folder.")
  private final List<String> exceptionPaths = new ArrayList<>();

  @Option(names = "--pod-security", description = "Judge as Pod Security admission would.")
  private boolean podSecurity;

  @Option(
      names = "--pod-security-config",
      paramLabel = "FILE",
      description = "The defaults and exemptions of that.")
  private @Nullable String podSecurityConfig;

  @Option(
      names = "--pod-security-user",
      paramLabel = "U",
      description = "The user who creates it all, who may be exempt.")
  private @Nullable String podSecurityUser;

  @Option(names = "--validate", description = "Hold documents against their schemas as well.")
  private boolean validate;

  @Option(
      names = "--kubernetes-version",
      paramLabel = "VERSION",
      description = "The version whose schemas count, such as 1.34.")
  private @Nullable String kubernetesVersion;

  @Option(
      names = "--crds",
      paramLabel = "PATH",
      description = "Definitions of custom resources, for schemas.")
  private final List<String> definitionPaths = new ArrayList<>();

  @Option(names = "--strict-types", description = "List paths in policies that no schema knows.")
  private boolean strictTypes;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "The trust policy: whose signatures count.")
  private @Nullable String trust;

  @Option(
      names = "--evidence",
      paramLabel = "PATH",
      description = "Verify signatures here, for policies to read.")
  private final List<String> evidence = new ArrayList<>();

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "Bind a param; wins over --params.")
  private final List<String> params = new ArrayList<>();

  @Option(
      names = "--params",
      paramLabel = "FILE",
      description = "Bind the params in this YAML or JSON file.")
  private @Nullable String paramsFile;

  @Option(
      names = "--action",
      paramLabel = "NAME=ACTION",
      description = "What to do about findings: deny, warn, audit, off.")
  private final List<String> actions = new ArrayList<>();

  @Option(
      names = "--severity",
      paramLabel = "NAME=LEVEL",
      description = "How bad: info, low, medium, high or critical.")
  private final List<String> severities = new ArrayList<>();

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "Judge as of this date or RFC 3339 time.")
  private @Nullable String now;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to report: text, json, sarif, junit, html …")
  private @Nullable String format;

  @Option(
      names = "--also",
      paramLabel = "FORMAT=FILE",
      description = "Write another report to a file, too.")
  private final List<String> also = new ArrayList<>();

  @Option(
      names = "--report-api",
      paramLabel = "VERSION",
      description = "For openreports: wgpolicyk8s.io/v1alpha2.")
  private @Nullable String reportApi;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Only findings that are not in this file block.")
  private @Nullable String baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write all findings to this file, as a baseline.")
  private @Nullable String writeBaseline;

  @Option(names = "--verify", description = "Compare with the reference evaluator.")
  private boolean verify;

  @Option(names = "--jobs", paramLabel = "N", description = "Use so many threads.")
  private @Nullable String jobs;

  @Option(
      names = "--max-file-size",
      paramLabel = "MIB",
      description = "Read files of up to so many MiB; 64 if not said.")
  private @Nullable String maxFileSize;

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files or folders, or - for standard input.")
  private final List<String> paths = new ArrayList<>();

  @Override
  public boolean set(String name) {
    boolean isNew;
    switch (name) {
      case "--pod-security" -> {
        isNew = !podSecurity;
        podSecurity = true;
      }
      case "--validate" -> {
        isNew = !validate;
        validate = true;
      }
      case "--strict-types" -> {
        isNew = !strictTypes;
        strictTypes = true;
      }
      case "--no-project" -> {
        isNew = !project.isNone;
        project.isNone = true;
      }
      case "--verify" -> {
        isNew = !verify;
        verify = true;
      }
      default -> isNew = false;
    }
    return isNew;
  }

  @Override
  public boolean set(String name, String value) {
    List<String> values = many(name);
    if (values != null) {
      return values.add(value);
    }
    String before;
    switch (name) {
      case "--pod-security-config" -> {
        before = podSecurityConfig;
        podSecurityConfig = value;
      }
      case "--pod-security-user" -> {
        before = podSecurityUser;
        podSecurityUser = value;
      }
      case "--kubernetes-version" -> {
        before = kubernetesVersion;
        kubernetesVersion = value;
      }
      case "--trust" -> {
        before = trust;
        trust = value;
      }
      case "--params" -> {
        before = paramsFile;
        paramsFile = value;
      }
      case "--project" -> {
        before = project.file;
        project.file = value;
      }
      case "--now" -> {
        before = now;
        now = value;
      }
      case "--format" -> {
        before = format;
        format = value;
      }
      case "--report-api" -> {
        before = reportApi;
        reportApi = value;
      }
      case "--baseline" -> {
        before = baseline;
        baseline = value;
      }
      case "--write-baseline" -> {
        before = writeBaseline;
        writeBaseline = value;
      }
      case "--jobs" -> {
        before = jobs;
        jobs = value;
      }
      case "--max-file-size" -> {
        before = maxFileSize;
        maxFileSize = value;
      }
      default -> {
        return false;
      }
    }
    return before == null;
  }

  private @Nullable List<String> many(String name) {
    return switch (name) {
      case "--policy" -> policies;
      case "--policies" -> policyPaths;
      case "--exceptions" -> exceptionPaths;
      case "--crds" -> definitionPaths;
      case "--evidence" -> evidence;
      case "--param" -> params;
      case "--also" -> also;
      case "--action" -> actions;
      case "--severity" -> severities;
      default -> null;
    };
  }

  @Override
  public void add(String path) {
    paths.add(path);
  }

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    return new CheckRun(context, request(context.clock())).run();
  }

  private CheckRequest request(Clock clock) throws StartException {
    return new CheckRequest(
        List.copyOf(policies),
        Param.parseAll(params),
        paramsFile,
        List.copyOf(policyPaths),
        List.copyOf(exceptionPaths),
        podSecurity || podSecurityConfig != null || podSecurityUser != null,
        podSecurityConfig,
        podSecurityUser,
        new SchemaRequest(validate, strictTypes, kubernetesVersion, List.copyOf(definitionPaths)),
        new SignatureRequest(trust, evidence),
        settings(),
        project.file,
        project.isNone,
        now == null ? clock.instant() : TimeOption.parse(now),
        ReportRequest.of(format, also, reportApi, baseline, writeBaseline),
        verify,
        Workload.parse(jobs, maxFileSize),
        List.copyOf(paths));
  }

  private List<UnaryOperator<Binding>> settings() throws StartException {
    if (actions.isEmpty() && severities.isEmpty()) {
      return List.of();
    }
    List<UnaryOperator<Binding>> settings = new ArrayList<>(SettingOption.ACTION.read(actions));
    settings.addAll(SettingOption.SEVERITY.read(severities));
    return List.copyOf(settings);
  }
}
