package dev.okite.testing;

import dev.okite.finding.Finding;
import dev.okite.source.Span;
import java.util.List;

/**
 * What came of one case of a test. Immutable.
 *
 * @param test the name of the test
 * @param name the same, with the values of its {@code for}s where it has any: {@code containers of
 *     all sorts [sort = containers]}. No other result of the test has the same
 * @param span where the name of the test stands
 * @param failures what was not as expected, in the order of the expectations; empty if it passed
 * @param findings what the policies found, in the order of the evaluation
 * @param goldenFiles the files that it expects to hold findings, in the order of the expectations
 */
public record TestResult(
    String test,
    String name,
    Span span,
    List<TestFailure> failures,
    List<Finding> findings,
    List<GoldenFile> goldenFiles) {
  /** What a result comes to. */
  public enum Outcome {
    /** Everything is as expected. */
    PASSED,
    /** Something is not. */
    FAILED,
    /** The test could not be run, or not be held against what it expects. */
    BROKEN
  }

  public TestResult {
    failures = List.copyOf(failures);
    findings = List.copyOf(findings);
    goldenFiles = List.copyOf(goldenFiles);
  }

  /** What it comes to; never {@link Outcome#PASSED} if there is any doubt. */
  public Outcome outcome() {
    if (failures.isEmpty()) {
      return Outcome.PASSED;
    }
    return failures.stream().anyMatch(TestFailure::isBroken) ? Outcome.BROKEN : Outcome.FAILED;
  }

  /** Whether everything is as expected. */
  public boolean passed() {
    return failures.isEmpty();
  }
}
