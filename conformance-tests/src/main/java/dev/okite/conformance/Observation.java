package dev.okite.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an implementation made of a scenario. Immutable.
 *
 * @param errors the errors of compiling, by source and place; with any, nothing else happens
 * @param warnings the warnings of compiling, by source and place
 * @param refusal why the policies could not be bound; null if they were
 * @param tests the cases of the tests in the programs, in order
 * @param unreadable the documents that could not be read, in order
 * @param findings the findings, in order
 * @param decision {@code passed}, {@code blocked} or {@code nothing evaluated}; null where nothing
 *     was evaluated because of errors or a refusal
 */
public record Observation(
    List<Facts> errors,
    List<Facts> warnings,
    @Nullable String refusal,
    List<Facts> tests,
    List<Facts> unreadable,
    List<Facts> findings,
    @Nullable String decision) {
  public Observation {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
    tests = List.copyOf(tests);
    unreadable = List.copyOf(unreadable);
    findings = List.copyOf(findings);
  }

  /** What is observed where the programs do not compile. */
  public static Observation notCompiled(List<Facts> errors, List<Facts> warnings) {
    return new Observation(errors, warnings, null, List.of(), List.of(), List.of(), null);
  }

  /** What is observed where the policies cannot be bound. */
  public static Observation refused(List<Facts> warnings, String refusal, List<Facts> tests) {
    return new Observation(List.of(), warnings, refusal, tests, List.of(), List.of(), null);
  }
}
