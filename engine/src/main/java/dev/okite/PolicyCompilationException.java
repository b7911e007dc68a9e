package dev.okite;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticRenderer;
import java.util.List;
import java.util.stream.Collectors;

/** Policies that do not compile. The message shows every error with its source line. */
public final class PolicyCompilationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  PolicyCompilationException(List<Diagnostic> diagnostics) {
    super(
        diagnostics.stream()
            .filter(Diagnostic::isError)
            .map(new DiagnosticRenderer(false)::render)
            .collect(Collectors.joining("\n", "the policies do not compile\n", "")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Errors and warnings, by source and place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
