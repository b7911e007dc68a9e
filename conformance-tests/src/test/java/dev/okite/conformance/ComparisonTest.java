package dev.okite.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the runner takes for a difference, on observations written down by hand. */
class ComparisonTest {
  private static final Observation QUIET = observed(List.of());

  @Test
  void findingsThatAreExpectedAreNoDifference() {
    assertThat(differences("findings: [{message: a, error: []}]", observed(finding("a"))))
        .isEmpty();
  }

  @Test
  void aPropertyThatDiffersIsShownWithBothTexts() {
    assertThat(differences("findings: [{message: a}]", observed(finding("b"))))
        .singleElement()
        .asString()
        .contains("finding 1", "message", "[a]", "[b]");
  }

  @Test
  void aFindingThatIsNotThereIsADifference() {
    assertThat(differences("findings: [{message: a}]", QUIET))
        .containsExactly("finding missing: {message=[a]}");
  }

  @Test
  void aFindingThatIsNotExpectedIsADifference() {
    assertThat(differences("findings: []", observed(finding("a"))))
        .containsExactly("finding not expected: {message=[a]}");
  }

  @Test
  void findingsThatACaseDoesNotMentionDoNotMatter() {
    assertThat(differences("decision: passed", observed(finding("a")))).isEmpty();
  }

  @Test
  void anErrorOfCompilingThatIsNotExpectedIsADifference() {
    Facts error = new Facts.Builder().put("code", "OKT-301").put("line", 2).build();
    Observation observed = Observation.notCompiled(List.of(error), List.of());
    assertThat(differences("findings: []", observed)).hasSize(1);
    assertThat(differences("diagnostics: [{code: [OKT-301, OKT-309], line: 2}]", observed))
        .isEmpty();
    assertThat(differences("diagnostics: [{code: OKT-302}]", observed)).hasSize(1);
  }

  @Test
  void aRefusedBindingIsADifferenceUnlessItIsExpected() {
    Observation observed = Observation.refused(List.of(), "`limit` is not bound", List.of());
    assertThat(differences("findings: []", observed)).hasSize(1);
    assertThat(differences("binding: refused", observed)).isEmpty();
    assertThat(differences("binding: refused", QUIET)).hasSize(1);
  }

  @Test
  void warningsMayBeAmongOthers() {
    Facts one = new Facts.Builder().put("code", "OKT-310").put("mentions", "use `a`").build();
    Facts two = new Facts.Builder().put("code", "OKT-311").build();
    Observation observed =
        new Observation(
            List.of(), List.of(two, one), null, List.of(), List.of(), List.of(), "passed");
    assertThat(differences("warnings: [{code: OKT-310, mentions: a}]", observed)).isEmpty();
    assertThat(differences("warnings: [{code: OKT-310, mentions: b}]", observed)).hasSize(1);
    assertThat(differences("warnings: []", observed)).hasSize(2);
  }

  @Test
  void aFailureIsAnErrorOfCompilingOrNothingButErrorFindings() {
    ConformanceCase testCase = parse("expression: a\n  error: [OKT-301, OKT-601]");
    Facts failed = new Facts.Builder().put("error", "OKT-601").build();
    Facts refused = new Facts.Builder().put("code", "OKT-301").build();
    assertThat(Comparison.of(testCase.expectation(), observed(List.of(failed)))).isEmpty();
    assertThat(
            Comparison.of(
                testCase.expectation(), Observation.notCompiled(List.of(refused), List.of())))
        .isEmpty();
    assertThat(
            Comparison.of(testCase.expectation(), observed(List.of(failed, finding("a").get(0)))))
        .hasSize(1);
    assertThat(Comparison.of(testCase.expectation(), QUIET)).hasSize(1);
  }

  @Test
  void anOutcomeShowsProgramsDocumentsAndDifferences() {
    ConformanceCase testCase =
        parse("expression: resource\n  given: 'a: 1'\n  value: 2\n  type: int");
    CaseOutcome outcome = new ConformanceRunner(scenario -> QUIET).run(testCase);
    assertThat(outcome.passed()).isFalse();
    assertThat(outcome.describe())
        .startsWith("5.6 a case (a.yaml:1)\n--- 1.okite\n  module conformance\n")
        .contains("--- 1.yaml\n  a: 1\n")
        .endsWith("  finding missing: {message=[2], error=[]}\n");
  }

  @Test
  void aKeyThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> parse("expression: a\n  valeu: 1"))
        .isInstanceOf(CaseFormatException.class)
        .hasMessageStartingWith("a.yaml:1: the key `valeu` is not one of");
    assertThatThrownBy(() -> parse("program: a\n  expect: {finding: []}"))
        .isInstanceOf(CaseFormatException.class)
        .hasMessageContaining("the key `finding` is not one of");
  }

  private static List<String> differences(String expect, Observation observed) {
    ConformanceCase testCase = parse("program: module m\n  expect: {" + expect + "}");
    return Comparison.of(testCase.expectation(), observed);
  }

  private static ConformanceCase parse(String keys) {
    String text = "- name: a case\n  section: '5.6'\n  " + keys + "\n";
    return CaseLoader.parse("a.yaml", text.getBytes(StandardCharsets.UTF_8)).get(0);
  }

  private static List<Facts> finding(String message) {
    return List.of(new Facts.Builder().put("message", message).build());
  }

  private static Observation observed(List<Facts> findings) {
    return new Observation(List.of(), List.of(), null, List.of(), List.of(), findings, "passed");
  }
}
