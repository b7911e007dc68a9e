package dev.okite.internal.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.EvaluationLimits;
import dev.okite.value.ErrorCode;
import dev.okite.value.NullValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a policy says makes an evaluation endless, or overflows the stack (spec 8.3). */
class LimitsTest {
  private static final EvaluationLimits FEW_STEPS = new EvaluationLimits(2000, Optional.empty());

  @Test
  void aRuleWithoutStepsLeftEnds_andTheRulesBehindItHaveTheirOwn() {
    List<Finding> findings =
        evaluate(
            """
            policy p {
              rule before { deny when resource.a because "found" }
              rule hungry {
                deny when resource.a because "found too"
                deny when any x in resource.xs: any y in resource.xs: x == 9 and y == 9
                deny when resource.a because "never said"
              }
              rule behind { deny when resource.a because "found behind" }
            }
            """,
            hundred(),
            FEW_STEPS);
    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly(
            "found", "found too", "the evaluation took more than 2000 steps", "found behind");
    assertThat(findings.get(3).rule().name()).isEqualTo("p.behind");
    assertThat(codes(findings)).containsExactly(ErrorCode.STEP_LIMIT);
  }

  @Test
  void everyDocumentHasABudgetOfItsOwn() {
    String policy =
        """
        let xs = [x for x in inventory[0].xs]
        policy p { rule r { deny when any x in xs: all y in xs: x == 9 and y == 9 } }
        """;
    String two = hundred() + "---\n" + hundred();
    assertThat(evaluate(policy, two, FEW_STEPS)).isEmpty();
  }

  @Test
  void aDeadlineThatHasPassedEndsTheRules() {
    EvaluationLimits noTime =
        new EvaluationLimits(Long.MAX_VALUE, Optional.of(Duration.ofNanos(-1)));
    assertThat(codes(evaluate("policy p { rule r { deny when resource.a } }", "a: true", noTime)))
        .containsExactly(ErrorCode.TIME_LIMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s0 ++ s0",
        "[s0, s0]",
        "{a: s0, b: s0}",
        "[x for x in [s0, s0]]",
        "[s0, s0].reverse()"
      })
  void doublingNeverTakesLong(String step) {
    StringBuilder policy = new StringBuilder("let s0 = [1]\n");
    for (int i = 1; i <= 64; i++) {
      policy.append("let s%d = %s%n".formatted(i, step.replace("s0", "s" + (i - 1))));
    }
    policy.append("policy p { rule r { deny when s64 == s63 } }");
    assertThat(codes(evaluate(policy.toString(), "a: true", EvaluationLimits.DEFAULTS)))
        .containsAnyOf(ErrorCode.SIZE_LIMIT, ErrorCode.STEP_LIMIT);
  }

  @Test
  void aTextThatDoublesIsBounded() {
    StringBuilder policy = new StringBuilder("let s0 = 'text'\n");
    for (int i = 1; i <= 64; i++) {
      policy.append("let s%d = \"{s%d}{s%d}\"%n".formatted(i, i - 1, i - 1));
    }
    policy.append("policy p { rule r { deny when s64 == 'x' } }");
    assertThat(codes(evaluate(policy.toString(), "a: true", EvaluationLimits.DEFAULTS)))
        .containsExactly(ErrorCode.SIZE_LIMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f%d(x) = f%d(x)",
        "def f%d(x) = f%d([x]) ++ []",
        "def f%d(x) = \"{f%d(x)}\"",
        "def f%d(x) = [y for y in [1] for z in [f%d(x)]].first",
        "def f%d(x) = first(y in [f%d(x)] where any z in [y]: z == y)",
        "def f%d(x) = if f%d(x) == 1 then 2 else 3",
        "def f%d(x) = not (f%d(x) == 1 and true)",
        "def f%d(x) = [f%d(x)][*][0].a",
        "def f%d(x) = reach y from [f%d(x)] via null",
        "def f%d(x) = lower(\"{f%d(x)}\")",
        "def f%d(x) = {a: group(y by 'k' for y in [f%d(x)])}.a"
      })
  void callsAsDeepAsTheCheckerAllowsFitIntoASmallStack(String function)
      throws InterruptedException {
    runDeepest(
        depth ->
            "def f0(x) = x\n"
                + repeated(depth, i -> function.formatted(i, i - 1))
                + "policy p { rule r { deny when f"
                + depth
                + "(1) == 1 } }");
  }

  @Test
  void constantsAsDeepAsTheCheckerAllowsFitIntoASmallStack() throws InterruptedException {
    runDeepest(
        depth ->
            "let c0 = inventory[0].a\n"
                + repeated(depth, i -> "let c%d = c%d".formatted(i, i - 1))
                + "policy p { rule r { deny when c"
                + depth
                + " == 1 } }");
  }

  @Test
  void iterationsAsDeepAsTheCheckerAllowsFitIntoASmallStack() throws InterruptedException {
    runDeepest(
        depth ->
            "policy p { rule r {\n"
                + repeated(depth, i -> "for x%d in [1]".formatted(i))
                + "deny when x1 == 1 } }");
  }

  /** Evaluates the largest of the growing {@code programs} that the checker takes. */
  private static void runDeepest(IntFunction<String> programs) throws InterruptedException {
    int low = 1;
    int high = 1000;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (Programs.ifValid(programs.apply(middle)).isPresent()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    assertThat(low).as("a depth that the checker limits").isBetween(50, 999);
    assertThat(onSmallStack(programs.apply(low))).doesNotContain(ErrorCode.STEP_LIMIT);
  }

  private static String repeated(int times, IntFunction<String> line) {
    return IntStream.rangeClosed(1, times)
        .mapToObj(line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<ErrorCode> onSmallStack(String policy) throws InterruptedException {
    CheckedProgram program = Programs.of(policy);
    List<ErrorCode> found = Collections.synchronizedList(new ArrayList<>());
    List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    Thread small =
        new Thread(
            null,
            () -> found.addAll(codes(evaluate(program, "a: true", EvaluationLimits.DEFAULTS))),
            "small",
            512 * 1024);
    small.setUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));
    small.start();
    small.join();
    assertThat(thrown).isEmpty();
    return found;
  }

  private static String hundred() {
    return "a: true\nxs:\n" + "- 1\n".repeat(100);
  }

  private static List<ErrorCode> codes(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.error().stream())
        .map(EvaluationError::code)
        .toList();
  }

  private static List<Finding> evaluate(String policy, String yaml, EvaluationLimits limits) {
    return evaluate(Programs.of(policy), yaml, limits);
  }

  private static List<Finding> evaluate(
      CheckedProgram program, String yaml, EvaluationLimits limits) {
    return new ReferenceEvaluator(program, Programs.policies(program, Map.of()))
        .evaluate(
            new EvaluationInput(
                Programs.documents(yaml), NullValue.ABSENT, NullValue.ABSENT, null, limits))
        .findings();
  }
}
