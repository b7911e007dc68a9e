package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.finding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the host says is to be done about findings. */
class EnforcementTest {
  private static final PolicySet POLICIES =
      Okite.create()
          .compile(
              PolicySource.text(
                  "m.okite",
                  """
                  module m
                  policy base {
                    rule one {
                      severity high
                      deny when true
                    }
                    rule two {
                      severity low
                      deny when true
                    }
                  }
                  policy strict {
                    include base
                    rule three {
                      deny when true
                    }
                  }
                  policy failing {
                    rule fails {
                      deny when 1 / resource.zero == 1
                    }
                  }
                  policy pods {
                    match resource.kind == "Pod"
                    rule named {
                      require resource.metadata.name
                    }
                  }
                  """),
              PolicySource.text(
                  "n.okite",
                  """
                  module n
                  policy limited {
                    param limit: int
                    rule r {
                      deny when limit > 1
                    }
                  }
                  """))
          .orThrow();

  private static Report report(Binding binding) {
    return POLICIES
        .bind(binding.verified())
        .evaluate(Documents.of("d", Map.of("zero", 0)), EvaluationContext.empty());
  }

  /** What was found, as {@code action severity policy/rule}, with the last names. */
  private static List<String> findings(Binding binding) {
    return report(binding).findings().stream().map(EnforcementTest::line).toList();
  }

  private static String line(Finding finding) {
    return finding.action().word()
        + " "
        + finding.severity().word()
        + " "
        + last(finding.policy())
        + "/"
        + last(finding.rule().name());
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Test
  void whatIsSaidOfARuleWins_thenOfThePolicy_thenOfTheModule() {
    assertThat(
            findings(
                Binding.of("m.strict")
                    .enforcing("m.base.one", Action.DENY)
                    .enforcing("m.strict", Action.WARN)
                    .enforcing("m", Action.AUDIT)
                    .withSeverity("m", Severity.INFO)
                    .withSeverity("m.strict.three", Severity.CRITICAL)))
        .containsExactly(
            "deny info strict/one", "warn info strict/two", "warn critical strict/three");
    assertThat(findings(Binding.of("m.base").enforcing("m", Action.AUDIT)))
        .containsExactly("audit high base/one", "audit low base/two");
  }

  @Test
  void whatIsSaidLaterOfANameCounts() {
    assertThat(findings(Binding.of("m.base").off("m.base").enforcing("m.base", Action.WARN)))
        .containsExactly("warn high base/one", "warn low base/two");
    assertThat(findings(Binding.of("m").enforcing("m.base.one", Action.WARN).off("m.base.one")))
        .noneMatch(line -> line.endsWith("one"));
  }

  @Test
  void whatIsOffNeitherRunsNorCounts() {
    Report report = report(Binding.of("m.base", "m.failing").off("m.base.one").off("m.failing"));
    assertThat(report.findings())
        .extracting(EnforcementTest::line)
        .containsExactly("deny low base/two");
    assertThat(report.rules()).isEqualTo(1);
    assertThat(report.evaluations()).isEqualTo(1);
    assertThat(POLICIES.bind(Binding.of("m").off("m.base")).policies())
        .containsExactly("m.strict", "m.failing", "m.pods");
  }

  @Test
  void aPolicyThatIsOffAppliesTheRulesOfWhichMoreIsSaid() {
    assertThat(
            findings(Binding.of("m.strict").off("m.strict").enforcing("m.base.two", Action.WARN)))
        .containsExactly("warn low strict/two");
    assertThatThrownBy(
            () ->
                POLICIES.bind(
                    Binding.of("m.base").off("m.base").withSeverity("m.base.one", Severity.LOW)))
        .hasMessageContaining("every rule of every policy is off");
  }

  @Test
  void aPolicyThatIsOffNeedsNoParams() {
    assertThat(findings(Binding.of("m.base", "n").off("n.limited")))
        .containsExactly("deny high base/one", "deny low base/two");
    assertThat(findings(Binding.of("m.base", "n").off("n.limited").with("limit", 2))).hasSize(2);
  }

  @Test
  void nothingLeftIsAProblem() {
    assertThatThrownBy(
            () -> POLICIES.bind(Binding.of("m.base").off("m.base.one").off("m.base.two")))
        .isInstanceOf(BindingException.class)
        .hasMessage("every rule of every policy is off, so that nothing would be judged");
    assertThatThrownBy(() -> POLICIES.bind(Binding.of("m").off("m")))
        .isInstanceOf(BindingException.class);
  }

  @Test
  void errorsAreDenied_andTheirSeverityIsThatOfTheHost() {
    Report report =
        report(
            Binding.of("m.failing")
                .enforcing("m.failing", Action.AUDIT)
                .withSeverity("m.failing.fails", Severity.LOW));
    assertThat(report.findings())
        .extracting(EnforcementTest::line)
        .containsExactly("deny low failing/fails");
    assertThat(report.passed()).isFalse();
  }

  @Test
  void ofPoliciesThatShareARule_theStricterCounts() {
    List<String> expected =
        List.of("deny high base/one", "deny low base/two", "warn medium strict/three");
    assertThat(findings(Binding.of("m.base", "m.strict").enforcing("m.strict", Action.WARN)))
        .isEqualTo(expected);
    assertThat(findings(Binding.of("m.strict", "m.base").enforcing("m.strict", Action.WARN)))
        .isEqualTo(expected);
  }

  @Test
  void unknownNamesAreProblems() {
    assertThatThrownBy(
            () ->
                POLICIES.bind(
                    Binding.of("m.base")
                        .off("m.base.oen")
                        .at("--severity")
                        .withSeverity("two", Severity.LOW)
                        .enforcing("m.strict.three", Action.WARN)
                        .withProblem("something else is wrong")))
        .isInstanceOfSatisfying(
            BindingException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "--severity: something else is wrong",
                        "no applied policy or rule is called `m.base.oen`; did you mean `m.base.one`?",
                        "--severity: no applied policy or rule is called `m.strict.three`",
                        "--severity: no applied policy or rule is called `two`; did you mean `m.base.two`?"));
  }

  @Test
  void policiesThatMatchNothingAreNamed() {
    assertThat(report(Binding.of("m.base", "m.pods")).unmatched()).containsExactly("m.pods");
    assertThat(report(Binding.of("m.strict", "m.base")).unmatched()).isEmpty();
  }

  @Test
  void otherPoliciesCanBeAppliedByTheSameSettings() {
    Binding settings =
        Binding.of("n.limited")
            .with("limit", 3)
            .enforcing("m.base", Action.WARN)
            .withSeverity("m.base.two", Severity.CRITICAL)
            .besides(List.of("m.base"));
    assertThat(POLICIES.bind(settings).policies()).containsExactly("n.limited");
    assertThat(
            POLICIES
                .bind(settings.insteadApplying(List.of("m.base")))
                .evaluate(Documents.of("d", Map.of()), EvaluationContext.empty())
                .findings())
        .extracting(f -> f.rule().name() + " " + f.action() + " " + f.severity())
        .containsExactly("m.base.one WARN HIGH", "m.base.two WARN CRITICAL");
  }

  @Test
  void besidesWhatElseIsAppliedEverythingMayBeOff() {
    BoundPolicies nothing =
        POLICIES.bind(Binding.of("m.base").off("m.base").besides(List.of("m.strict")));
    assertThat(nothing.rules()).isEmpty();
    assertThat(nothing.evaluate(Documents.of("d", Map.of()), EvaluationContext.empty()).decision())
        .isEqualTo(Decision.NOTHING_EVALUATED);
    assertThatThrownBy(
            () ->
                POLICIES.bind(
                    Binding.of("m.base").off("m.strict.four").besides(List.of("m.strict"))))
        .hasMessageContaining("no applied policy or rule is called `m.strict.four`");
  }
}
