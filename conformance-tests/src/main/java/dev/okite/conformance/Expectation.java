package dev.okite.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case says about an observation. Facts that it does not mention are not compared.
 *
 * @param errors every error of compiling, in order
 * @param warnings warnings that are reported, among others; an empty list stands for none at all;
 *     null if they do not matter
 * @param refused whether the policies cannot be bound
 * @param tests every case of every test in the programs, in order; null if they do not matter
 * @param unreadable every document that cannot be read, in order
 * @param findings every finding, in order; null if they do not matter
 * @param decision what the evaluation comes to; null if it does not matter
 * @param failure codes of which the program is refused with one, or each finding is an error with
 *     one; empty if the program does not fail
 */
public record Expectation(
    List<Facts> errors,
    @Nullable List<Facts> warnings,
    boolean refused,
    @Nullable List<Facts> tests,
    List<Facts> unreadable,
    @Nullable List<Facts> findings,
    @Nullable String decision,
    List<String> failure) {
  public Expectation {
    errors = List.copyOf(errors);
    unreadable = List.copyOf(unreadable);
    failure = List.copyOf(failure);
  }

  /** Expects exactly these findings. */
  static Expectation ofFindings(List<Facts> findings) {
    return new Expectation(List.of(), null, false, null, List.of(), findings, null, List.of());
  }

  /** Expects that the program fails with one of {@code codes}. */
  static Expectation ofFailure(List<String> codes) {
    return new Expectation(List.of(), null, false, null, List.of(), null, null, codes);
  }
}
