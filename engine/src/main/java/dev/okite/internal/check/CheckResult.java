package dev.okite.internal.check;

import dev.okite.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What checking gives.
 *
 * @param program the program; empty if a diagnostic is an error
 * @param diagnostics errors and warnings, by source and place
 */
public record CheckResult(Optional<CheckedProgram> program, List<Diagnostic> diagnostics) {
  public CheckResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
