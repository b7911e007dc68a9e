package dev.okite;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.session.Declared;
import java.util.List;
import java.util.Optional;

/**
 * What came of a change to a session.
 *
 * @param session the session behind it; empty if a diagnostic is an error, and the session stays as
 *     it was
 * @param declared what was declared, in order
 * @param diagnostics what the compiler has to say, by source and place
 */
public record SessionChange(
    Optional<Session> session, List<Declared> declared, List<Diagnostic> diagnostics) {
  public SessionChange {
    declared = List.copyOf(declared);
    diagnostics = List.copyOf(diagnostics);
  }
}
