package dev.okite.diagnostic;

import dev.okite.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the diagnostics of one compilation. Not safe for use by several threads. */
public final class Diagnostics {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic d) -> d.span().source().name())
          .thenComparingInt(d -> d.span().start())
          .thenComparingInt(d -> d.span().end())
          .thenComparing(Diagnostic::code);

  private final Set<Diagnostic> collected = new LinkedHashSet<>();

  /** Adds {@code diagnostic}; the same one twice counts once. */
  public void add(Diagnostic diagnostic) {
    collected.add(diagnostic);
  }

  /** Adds a diagnostic without a hint. */
  public void add(DiagnosticCode code, Span span, String message) {
    add(Diagnostic.of(code, span, message));
  }

  /** Adds a diagnostic with a hint. */
  public void add(DiagnosticCode code, Span span, String message, String hint) {
    add(Diagnostic.of(code, span, message).withHint(hint));
  }

  /** Adds all of {@code others}. */
  public void addAll(Iterable<Diagnostic> others) {
    others.forEach(this::add);
  }

  /** Whether any of them keeps the sources from compiling. */
  public boolean hasErrors() {
    return collected.stream().anyMatch(Diagnostic::isError);
  }

  /** All of them, by source name and place. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(collected);
    sorted.sort(BY_PLACE);
    return List.copyOf(sorted);
  }
}
