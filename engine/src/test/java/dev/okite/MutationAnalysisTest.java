package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.testing.MutationReport;
import dev.okite.testing.MutationResult;
import dev.okite.testing.MutationResult.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tests notice of changes to policies. */
class MutationAnalysisTest {
  private static final String GOOD_TESTS =
      """
      import m
      test "at the limit" { given yaml "a: 5" expect deny m.p }
      test "below" { given yaml "a: 4" expect pass m.p }
      """;

  private static String policy(String rule) {
    return "module m\npolicy p {\n  rule r {\n" + rule + "\n  }\n}\n";
  }

  private static MutationReport analyse(String policy, String tests) {
    return prepare(policy, tests).run(() -> true);
  }

  private static MutationAnalysis prepare(String policy, String tests) {
    Okite engine = Okite.create();
    PolicySet policies =
        engine
            .compile(PolicySource.text("m.okite", policy), PolicySource.text("t.okite", tests))
            .orThrow();
    return MutationAnalysis.prepare(
        engine, policies, test -> true, "m.okite"::equals, TestContext.empty());
  }

  private static List<String> lines(MutationReport report) {
    return report.results().stream().map(MutationAnalysisTest::line).toList();
  }

  private static String line(MutationResult result) {
    String detail = result.detail().isEmpty() ? "" : " (" + result.detail() + ")";
    return result.outcome().word() + " " + result.mutation().change() + detail;
  }

  @Test
  void goodTests_noticeEverything() {
    MutationReport report = analyse(policy("deny when resource.a >= 5"), GOOD_TESTS);
    assertThat(lines(report))
        .containsExactly(
            "killed `resource.a >= 5` → `not resource.a >= 5` (at the limit)",
            "killed `resource.a >= 5` → `resource.a > 5` (at the limit)",
            "killed `resource.a >= 5` → `resource.a >= 4` (below)");
    assertThat(report.score()).isEqualTo(100);
    assertThat(report.results().get(0).mutation().span()).hasToString("m.okite:4:11");
  }

  @Test
  void whatNoTestNotices_survives() {
    String tests = "import m\ntest \"far\" { given yaml \"a: 9\" expect deny m.p }";
    MutationReport report = analyse(policy("deny when resource.a >= 5"), tests);
    assertThat(lines(report))
        .containsExactly(
            "killed `resource.a >= 5` → `not resource.a >= 5` (far)",
            "survived `resource.a >= 5` → `resource.a > 5`",
            "survived `resource.a >= 5` → `resource.a >= 4`");
    assertThat(report.score()).isBetween(33.3, 33.4);
  }

  @Test
  void whatNoTestEvaluates_isUnreached() {
    MutationReport report =
        analyse(
            policy("deny when resource.a >= 5\ndeny when resource.b and resource.c"), GOOD_TESTS);
    assertThat(lines(report))
        .contains("unreached `resource.c` → `not resource.c`", "survived without `resource.b`");
    assertThat(report.count(Outcome.UNREACHED)).isEqualTo(1);
  }

  @Test
  void whatDoesNotCompile_needsNoTest() {
    String longest = "a".repeat(1000);
    MutationReport report =
        analyse(
            policy("deny when resource.a matches '" + longest + "'"),
            "import m\ntest \"other\" { given yaml \"a: b\" expect pass m.p }");
    assertThat(report.results())
        .extracting(MutationResult::outcome)
        .containsExactly(Outcome.KILLED, Outcome.REFUSED, Outcome.REFUSED);
    assertThat(report.score()).isEqualTo(100);
  }

  @Test
  void whatThereIsNoTimeFor_isUntriedAndNotNoticed() {
    MutationReport report =
        prepare(policy("deny when resource.a >= 5 // okite: same because x"), GOOD_TESTS)
            .run(() -> false);
    assertThat(report.results()).extracting(MutationResult::outcome).containsOnly(Outcome.UNTRIED);
    assertThat(report.score()).isZero();
    assertThat(report.unusedExcuses()).isEmpty();
  }

  @Test
  void excuse_isForSurvivorsOfItsLineAndKind() {
    String tests = "import m\ntest \"far\" { given yaml \"a: 9\" expect deny m.p }";
    MutationReport behind =
        analyse(policy("deny when resource.a >= 5 // okite: same because nobody has five"), tests);
    assertThat(lines(behind))
        .containsExactly(
            "killed `resource.a >= 5` → `not resource.a >= 5` (far)",
            "excused `resource.a >= 5` → `resource.a > 5` (nobody has five)",
            "excused `resource.a >= 5` → `resource.a >= 4` (nobody has five)");
    assertThat(behind.score()).isEqualTo(100);
    assertThat(behind.unusedExcuses()).isEmpty();
    MutationReport before =
        analyse(
            policy(
                "// okite: same negation because x\n// okite: same bound because y\n\ndeny when resource.a >= 5"),
            tests);
    assertThat(before.count(Outcome.EXCUSED)).isEqualTo(2);
    assertThat(before.unusedExcuses()).extracting(Object::toString).containsExactly("m.okite:4:1");
  }

  @Test
  void excuseForWhatTestsNotice_isUnused() {
    MutationReport report =
        analyse(policy("deny when resource.a >= 5 // okite: same because x"), GOOD_TESTS);
    assertThat(report.count(Outcome.EXCUSED)).isZero();
    assertThat(report.unusedExcuses()).hasSize(1);
  }

  @Test
  void tests_haveToPassFirst() {
    String tests = "import m\ntest \"wrong\" { given yaml \"a: 5\" expect pass m.p }";
    assertThatThrownBy(() -> prepare(policy("deny when resource.a >= 5"), tests))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the test `wrong` at t.okite:2:6 does not pass");
  }

  @Test
  void nothingToChange_isAFullScore() {
    MutationReport report = analyse(policy("deny when true because \"x\""), "");
    assertThat(report.results()).isEmpty();
    assertThat(report.score()).isEqualTo(100);
  }
}
