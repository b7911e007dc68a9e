package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.finding.Action;
import dev.okite.testing.Coverage;
import dev.okite.testing.FailureText;
import dev.okite.testing.TestResult;
import dev.okite.testing.TestResult.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests of policies as hosts run them; what tests mean is in section 12 of the suite. */
class PolicyTestTest {
  private static final String POLICY =
      """
      module m
      policy p {
        rule a { deny when resource.a and not resource.b at resource.a because "a" }
        rule never { deny when resource.never because "never" }
      }
      """;

  private static PolicySet compile(String tests) {
    return Okite.create()
        .compile(PolicySource.text("p.okite", POLICY), PolicySource.text("t.okite", tests))
        .orThrow();
  }

  private static List<TestResult> run(String tests, TestContext context) {
    return compile(tests).tests().stream().flatMap(test -> test.run(context).stream()).toList();
  }

  private static String failures(List<TestResult> results) {
    return results.stream()
        .flatMap(result -> result.failures().stream())
        .map(FailureText::of)
        .collect(Collectors.joining());
  }

  @Test
  void test_saysItsNameAndPlace() {
    PolicyTest test = compile("test \"x\" { given yaml \"a: 1\" expect pass m.p }").tests().get(0);
    assertThat(test.name()).isEqualTo("x");
    assertThat(test.span()).hasToString("t.okite:1:6");
  }

  @Test
  void files_comeFromTheHostAlone() {
    String test = "test \"x\" { given file \"a.json\" expect deny m.p.a at \"/a\" }";
    TestFiles files =
        (source, path) -> {
          assertThat(source).isEqualTo("t.okite");
          return List.of(
              Documents.read(path, "{\"a\": true}".getBytes(StandardCharsets.UTF_8)),
              Documents.read("b.yaml", "b: true".getBytes(StandardCharsets.UTF_8)));
        };
    assertThat(run(test, TestContext.empty().withFiles(files))).allMatch(TestResult::passed);
    assertThat(failures(run(test, TestContext.empty())))
        .contains("`a.json` cannot be read: whoever runs the tests gives no files");
    TestFiles broken =
        (source, path) -> {
          throw new IOException("the disk is gone");
        };
    List<TestResult> results = run(test, TestContext.empty().withFiles(broken));
    assertThat(results).extracting(TestResult::outcome).containsExactly(Outcome.BROKEN);
    assertThat(failures(results)).contains("the disk is gone");
  }

  @Test
  void actions_areThoseOfTheHost() {
    String tests = "test \"x\" { given yaml \"a: true\" expect warn m.p.a }";
    for (String name : List.of("m", "m.p", "m.p.a")) {
      assertThat(run(tests, TestContext.empty().enforcing(name, Action.WARN)))
          .allMatch(TestResult::passed);
    }
    assertThat(run(tests, TestContext.empty().enforcing("other", Action.WARN)))
        .noneMatch(TestResult::passed);
  }

  @Test
  void failure_showsTheValuesOfWhatWasExpected() {
    String tests = "test \"x\" {\n\texpect that \"{1 + 1}\" == 'a\\b' or int('3') > 2 + 2\n}";
    assertThat(failures(run(tests, TestContext.empty())))
        .isEqualTo(
            """
            t.okite:2:14: this was expected to hold, and does not
             2 | \texpect that "{1 + 1}" == 'a\\b' or int('3') > 2 + 2
               | \t            |   |     |        |  |        |   |
               | \t            "2" 2     false    |  3        |   4
               | \t                               false       false
            """);
  }

  @Test
  void failure_cutsLongValues() {
    String tests = "test \"x\" { let long = \"{range(0, 100)}\" expect that long == '' }";
    assertThat(failures(run(tests, TestContext.empty()))).contains("\"[0, 1, 2").contains("…");
  }

  @Test
  void cases_areBounded() {
    List<TestResult> results =
        run(
            "test \"x\" { for i in range(0, 200) for j in range(0, 200) expect that true }",
            TestContext.empty());
    assertThat(results).hasSizeLessThan(10_300);
    assertThat(results.get(results.size() - 1).outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(failures(results)).contains("a test has at most 10000 cases");
  }

  @Test
  void loops_areBounded() {
    String tests = "test \"x\" {" + loops(30) + " expect that x0 == 1 }";
    assertThat(failures(run(tests, TestContext.empty()))).contains("at most 20 `for`s");
  }

  private static String loops(int count) {
    StringBuilder loops = new StringBuilder();
    for (int i = 0; i < count; i++) {
      loops.append(" for x").append(i).append(" in [1]");
    }
    return loops.toString();
  }

  @Test
  void coverage_isOfRulesAndConditions() {
    PolicySet policies =
        compile(
            """
            test "x" { given yaml "a: true" expect deny m.p.a }
            test "y" { given yaml "b: true" expect pass m.p }
            """);
    CoverageRecorder recorder = new CoverageRecorder();
    TestContext context = TestContext.empty().withCoverage(recorder);
    policies.tests().parallelStream().forEach(test -> test.run(context));
    Coverage coverage = recorder.coverage(policies, "p.okite"::equals);
    List<Coverage.Part> parts = coverage.sources().get(0).parts();
    assertThat(coverage.neverFired()).extracting(Coverage.Part::name).containsExactly("m.p.never");
    assertThat(parts).extracting(Coverage.Part::fired).containsExactly(1L, 0L);
    assertThat(parts).extracting(Coverage.Part::quiet).containsExactly(1L, 2L);
    assertThat(parts.get(0).conditions())
        .extracting(c -> c.span().text() + " " + c.wasTrue() + " " + c.wasFalse())
        .containsExactly("resource.a and not resource.b 1 1", "resource.a 1 1", "resource.b 0 1");
    assertThat(coverage.covered()).isEqualTo(9);
    assertThat(coverage.outcomes()).isEqualTo(12);
    assertThat(coverage.percent()).isEqualTo(75);
    assertThat(recorder.coverage(policies, "t.okite"::equals).sources()).isEmpty();
  }

  @Test
  void coverage_changesNoResult() {
    String tests = "test \"x\" { given yaml \"{a: 1}\" expect deny m.p expect no other findings }";
    tests = tests.replace("\"{a: 1}\"", "'{a: 1}'");
    assertThat(failures(run(tests, TestContext.empty().withCoverage(new CoverageRecorder()))))
        .isEqualTo(failures(run(tests, TestContext.empty().verified())))
        .contains("error OKT-601");
  }
}
