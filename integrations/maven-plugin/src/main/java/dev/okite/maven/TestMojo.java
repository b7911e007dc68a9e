package dev.okite.maven;

import dev.okite.cli.command.ExitStatus;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Runs the tests of policies, and fails the build if one does not pass. */
@Mojo(name = "test", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class TestMojo extends OkiteMojo {
  /** The files and folders with tests. */
  @Parameter(property = "okite.testPaths", defaultValue = "src/main/policies")
  List<String> testPaths = List.of("src/main/policies");

  /** Files and folders with further policies, whose tests are left out. */
  @Parameter @Nullable List<String> policyPaths;

  /** What the name of a test has to hold; all tests run if not said. */
  @Parameter(property = "okite.filter")
  @Nullable String filter;

  /** How many percent of the outcomes of rules and conditions the tests have to cover. */
  @Parameter(property = "okite.failUnder")
  @Nullable String failUnder;

  /** What is done about findings, by the name of a policy, module or rule. */
  @Parameter @Nullable Map<String, String> actions;

  /** Leaves the tests out, as it does those of Java. */
  @Parameter(property = "skipTests", defaultValue = "false")
  boolean skipTests;

  /** A goal with the defaults of its parameters. */
  public TestMojo() {}

  @Override
  boolean isSkipped() {
    return super.isSkipped() || skipTests;
  }

  @Override
  List<String> arguments(String format) {
    return new Arguments("test")
        .each("--policies", policyPaths)
        .value("--filter", filter)
        .value("--fail-under", failUnder)
        .pairs("--action", actions)
        .value("--format", format)
        .with(testPaths);
  }

  @Override
  boolean fails(ExitStatus status) {
    return status != ExitStatus.PASSED;
  }

  @Override
  String sentence(Run run) {
    String where = "`" + String.join("`, `", testPaths) + "`";
    return run.status() == ExitStatus.BLOCKED
        ? "the tests of policies in " + where + " fail; the log says why"
        : "the tests of policies in " + where + " could not all be run; the log says why";
  }
}
