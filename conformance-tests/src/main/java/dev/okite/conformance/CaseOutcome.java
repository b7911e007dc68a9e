package dev.okite.conformance;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How an implementation did on one case. Immutable.
 *
 * @param testCase the case
 * @param differences what was expected and what was observed, a line each; empty if they agree
 */
public record CaseOutcome(ConformanceCase testCase, List<String> differences) {
  public CaseOutcome {
    differences = List.copyOf(differences);
  }

  /** Whether the implementation did as the reference says. */
  public boolean passed() {
    return differences.isEmpty();
  }

  /** The case, its programs and documents, and every difference, for people to read. */
  public String describe() {
    StringBuilder out = new StringBuilder(testCase.toString()).append('\n');
    testCase.scenario().sources().forEach(s -> section(out, s.name(), s.text()));
    testCase.scenario().documents().forEach(d -> section(out, d.file(), d.text()));
    return out.append(differences.stream().collect(Collectors.joining("\n  ", "  ", "\n")))
        .toString();
  }

  private static void section(StringBuilder out, String name, String text) {
    out.append("--- ").append(name).append('\n').append(text.indent(2));
  }
}
