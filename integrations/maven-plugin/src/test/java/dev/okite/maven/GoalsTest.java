package dev.okite.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goals log, and when they end a build; that they run in one is tried in the sample. */
class GoalsTest {
  private static final File PROJECT = new File("src/test/resources/project");

  @TempDir Path folder;
  private final RecordingLog log = new RecordingLog();

  private CheckMojo check(String... paths) {
    CheckMojo check = new CheckMojo();
    check.setLog(log);
    check.basedir = PROJECT;
    check.policyPaths = List.of("policies");
    check.paths = List.of(paths);
    return check;
  }

  private TestMojo test(String... paths) {
    TestMojo test = new TestMojo();
    test.setLog(log);
    test.basedir = PROJECT;
    test.policyPaths = List.of("policies");
    test.testPaths = List.of(paths);
    return test;
  }

  @Test
  void finding_isLoggedWithItsPlaceAndEndsTheBuild() {
    assertThatThrownBy(() -> check("deploy").execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("policies deny something in `deploy`; the log says what");
    assertThat(log.lines)
        .startsWith(
            "error deploy/pod.yaml:5:37: medium example.pods.careful.privileged: container app is privileged",
            "error  5 |       securityContext: {privileged: true}");
  }

  @Test
  void finding_endsNoBuildIfOnlyErrorsDo() throws Exception {
    CheckMojo check = check("deploy");
    check.failOn = FailOn.ERRORS;
    check.execute();
    assertThat(log.lines).first().asString().startsWith("info deploy/pod.yaml:5:37: ");
  }

  @Test
  void whatCannotBeJudged_endsTheBuildWhateverItFailsOn() {
    CheckMojo check = check("clean.yaml", "broken.yaml");
    check.failOn = FailOn.ERRORS;
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "not everything in `clean.yaml`, `broken.yaml` could be judged; the log says why");
    assertThat(log.lines).anyMatch(line -> line.startsWith("error broken.yaml:"));
  }

  @Test
  void nothingWrong_isOneLine() throws Exception {
    check("clean.yaml").execute();
    assertThat(log.lines)
        .singleElement()
        .asString()
        .startsWith("info checked 1 document in 1 file with 1 rule");
  }

  @Test
  void wrongCall_isSaid() {
    CheckMojo check = check("deploy");
    check.policies = List.of("example.pods.carefull");
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("example.pods.carefull");
    assertThatThrownBy(() -> check("--help").execute())
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("`--help` does not exist");
  }

  @Test
  void parameters_areOptionsOfTheCommand() {
    CheckMojo check = check("a", "b");
    check.policies = List.of("p", "q");
    check.exceptions = List.of("e");
    check.params = Map.of("version", "1.29");
    check.actions = Map.of("p.r", "warn");
    check.severities = Map.of("p", "low");
    check.project = "okite.yaml";
    check.now = "2027-01-01";
    assertThat(check.arguments("json"))
        .containsExactly(
            "check",
            "--policy=p",
            "--policy=q",
            "--policies=policies",
            "--exceptions=e",
            "--param=version=1.29",
            "--action=p.r=warn",
            "--severity=p=low",
            "--project=okite.yaml",
            "--now=2027-01-01",
            "--format=json",
            "--",
            "a",
            "b");
  }

  @Test
  void action_isApplied() throws Exception {
    CheckMojo check = check("deploy");
    check.actions = Map.of("example.pods.careful", "warn");
    check.execute();
    assertThat(log.lines).last().asString().contains("1 warned");
  }

  @Test
  void reports_areWrittenBeforeTheBuildEnds() {
    CheckMojo check = check("deploy");
    Path report = folder.resolve("reports/okite.json");
    check.reports = Map.of("json", report.toFile());
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    assertThat(report).content().startsWith("{\"okite\":").contains("\"line\":5");
    check.reports = Map.of("yaml", report.toFile());
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("the report `yaml`: ");
    check.reports = Map.of("json", folder.toFile());
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void tests_thatPassAreOneLine() throws Exception {
    TestMojo test = test("policies");
    test.reports = Map.of("junit", folder.resolve("TEST-okite.xml").toFile());
    test.execute();
    assertThat(log.lines)
        .singleElement()
        .asString()
        .startsWith("info ran 3 cases of 2 tests in 1 file");
    assertThat(folder.resolve("TEST-okite.xml")).content().contains("<testsuite ");
  }

  @Test
  void tests_thatDoNotEndTheBuild() {
    TestMojo test = test("failing");
    test.filter = "passes";
    assertThatThrownBy(test::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("the tests of policies in `failing` fail; the log says why");
    assertThat(log.lines).first().isEqualTo("error failed: it passes [privileged = true]");
    assertThatThrownBy(() -> test("failing").execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("the tests of policies in `failing` could not all be run; the log says why");
    TestMojo covered = test("policies");
    covered.failUnder = "100";
    assertThatThrownBy(covered::execute).isInstanceOf(MojoFailureException.class);
    assertThat(log.lines).last().asString().contains("less than `--fail-under` asks for");
  }

  @Test
  void skipped_doesNothing() throws Exception {
    CheckMojo check = check("deploy");
    check.skip = true;
    check.execute();
    TestMojo test = test("failing");
    test.skipTests = true;
    test.execute();
    assertThat(log.lines).containsExactly("info okite is skipped", "info okite is skipped");
  }
}
