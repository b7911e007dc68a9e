package dev.okite.diagnostic;

import dev.okite.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the diagnostics of one compilation. Not safe for use by several threads. */
public final class Diagnostics {
  private static final int MAX_PER_SOURCE = 500;

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
    for (Diagnostic each : collected) {
      if (each.isError()) {
        return true;
      }
    }
    return false;
  }

  /**
   * All of them, by source name and place; of a source that has more than 500, the first ones and
   * one that says how many are left out.
   */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(collected);
    sorted.sort(Diagnostics::compare);
    List<Diagnostic> kept = new ArrayList<>();
    int start = 0;
    while (start < sorted.size()) {
      int end = start;
      while (end < sorted.size() && sameSource(sorted.get(start), sorted.get(end))) {
        end++;
      }
      int shown = Math.min(end, start + MAX_PER_SOURCE);
      kept.addAll(sorted.subList(start, shown));
      if (shown < end) {
        kept.add(leftOut(sorted.get(shown), end - shown));
      }
      start = end;
    }
    return List.copyOf(kept);
  }

  private static int compare(Diagnostic one, Diagnostic other) {
    int order = one.span().source().name().compareTo(other.span().source().name());
    order = order != 0 ? order : Integer.compare(one.span().start(), other.span().start());
    order = order != 0 ? order : Integer.compare(one.span().end(), other.span().end());
    return order != 0 ? order : one.code().compareTo(other.code());
  }

  private static boolean sameSource(Diagnostic a, Diagnostic b) {
    return a.span().source().name().equals(b.span().source().name());
  }

  private static Diagnostic leftOut(Diagnostic first, int count) {
    return Diagnostic.of(
        DiagnosticCode.TOO_MANY_ERRORS,
        first.span(),
        count + (count == 1 ? " more problem" : " more problems") + " from here on left out");
  }
}
