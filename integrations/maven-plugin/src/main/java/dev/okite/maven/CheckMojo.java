package dev.okite.maven;

import dev.okite.cli.command.ExitStatus;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Judges documents, and fails the build if something blocks. What it judges by is said here, in an
 * {@code okite.yaml} in the folder of the module or above, or else is the recommended set.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends OkiteMojo {
  /** The files and folders to judge. */
  @Parameter(property = "okite.paths", required = true)
  List<String> paths = List.of();

  /** The policies to apply, by their names; modules stand for all of theirs. */
  @Parameter(property = "okite.policies")
  @Nullable List<String> policies;

  /** Files and folders with policies of your own. */
  @Parameter @Nullable List<String> policyPaths;

  /** Files and folders with exceptions. */
  @Parameter @Nullable List<String> exceptions;

  /** What params are bound to, by their names. */
  @Parameter @Nullable Map<String, String> params;

  /** What is done about findings, by the name of a policy, module or rule. */
  @Parameter @Nullable Map<String, String> actions;

  /** How bad findings are, by the name of a policy, module or rule. */
  @Parameter @Nullable Map<String, String> severities;

  /** The project file to take, rather than the nearest. */
  @Parameter(property = "okite.project")
  @Nullable String project;

  /** A date or time to judge as of, rather than the clock's. */
  @Parameter(property = "okite.now")
  @Nullable String now;

  /** What ends the build: {@code FINDINGS}, or only {@code ERRORS}. */
  @Parameter(property = "okite.failOn", defaultValue = "FINDINGS")
  FailOn failOn = FailOn.FINDINGS;

  /** A goal with the defaults of its parameters. */
  public CheckMojo() {}

  @Override
  List<String> arguments(String format) {
    return new Arguments("check")
        .each("--policy", policies)
        .each("--policies", policyPaths)
        .each("--exceptions", exceptions)
        .pairs("--param", params)
        .pairs("--action", actions)
        .pairs("--severity", severities)
        .value("--project", project)
        .value("--now", now)
        .value("--format", format)
        .with(paths);
  }

  @Override
  boolean fails(ExitStatus status) {
    return status != ExitStatus.PASSED
        && (status != ExitStatus.BLOCKED || failOn == FailOn.FINDINGS);
  }

  @Override
  String sentence(Run run) {
    return run.status() == ExitStatus.BLOCKED
        ? "policies deny something in `" + String.join("`, `", paths) + "`; the log says what"
        : "not everything in `"
            + String.join("`, `", paths)
            + "` could be judged; the log says why";
  }
}
