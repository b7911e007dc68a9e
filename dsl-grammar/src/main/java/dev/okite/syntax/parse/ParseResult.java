package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.syntax.PolicyFile;
import java.util.List;

/**
 * What became of a policy source.
 *
 * @param file the tree; where there are errors, of those parts that could be read
 * @param diagnostics what is wrong, by place
 */
public record ParseResult(PolicyFile file, List<Diagnostic> diagnostics) {
  public ParseResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether anything keeps the source from compiling. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
