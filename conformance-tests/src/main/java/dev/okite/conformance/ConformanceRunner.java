package dev.okite.conformance;

import java.util.Collection;
import java.util.List;

/**
 * Runs cases against an implementation.
 *
 * <pre>{@code
 * ConformanceRunner runner = new ConformanceRunner(OkiteImplementation.create());
 * List<CaseOutcome> outcomes = runner.run(CaseLoader.load());
 * }</pre>
 *
 * <p>As safe to share between threads as the implementation.
 */
public final class ConformanceRunner {
  private final Implementation implementation;

  /** A runner for {@code implementation}. */
  public ConformanceRunner(Implementation implementation) {
    this.implementation = implementation;
  }

  /** Runs one case. */
  public CaseOutcome run(ConformanceCase testCase) {
    Observation observed = implementation.run(testCase.scenario());
    return new CaseOutcome(testCase, Comparison.of(testCase.expectation(), observed));
  }

  /** Runs all {@code cases}, in order. */
  public List<CaseOutcome> run(Collection<ConformanceCase> cases) {
    return cases.stream().map(this::run).toList();
  }
}
