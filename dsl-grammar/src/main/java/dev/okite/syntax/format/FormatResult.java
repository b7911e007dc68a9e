package dev.okite.syntax.format;

import dev.okite.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file that was to be formatted.
 *
 * @param text the file in its canonical layout; empty if it has errors
 * @param diagnostics what is wrong with its syntax, by place
 */
public record FormatResult(Optional<String> text, List<Diagnostic> diagnostics) {
  public FormatResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
