package dev.okite.internal.check;

import dev.okite.builtin.BuiltinLibrary;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.diagnostic.Suggestion;
import dev.okite.source.Source;
import dev.okite.source.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What all parts of one run of the checker share: what they are given, and what they find out. */
final class CheckContext {
  private static final int MAX_SUGGESTIONS = 200;

  private final BuiltinLibrary builtins;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Resolutions resolutions = new Resolutions();
  private final Definitions definitions = new Definitions();
  private final NamedTypes types = new NamedTypes(this);
  private final ConstantValues constants = new ConstantValues(this);
  private final IncludeBudget includeBudget = new IncludeBudget();
  private final Set<Source> incomplete = Collections.newSetFromMap(new IdentityHashMap<>());

  private int suggestionsLeft = MAX_SUGGESTIONS;

  CheckContext(BuiltinLibrary builtins) {
    this.builtins = builtins;
  }

  BuiltinLibrary builtins() {
    return builtins;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  Resolutions resolutions() {
    return resolutions;
  }

  Definitions definitions() {
    return definitions;
  }

  NamedTypes types() {
    return types;
  }

  ConstantValues constants() {
    return constants;
  }

  void report(DiagnosticCode code, Span span, String message) {
    diagnostics.add(code, span, message);
  }

  void report(DiagnosticCode code, Span span, String message, String hint) {
    diagnostics.add(code, span, message, hint);
  }

  void report(DiagnosticCode code, Span span, String message, Optional<String> hint) {
    Diagnostic diagnostic = Diagnostic.of(code, span, message);
    diagnostics.add(hint.map(diagnostic::withHint).orElse(diagnostic));
  }

  /** Reports a name that is none of {@code candidates}, with the nearest of them. */
  void reportUnknown(
      DiagnosticCode code, Span span, String message, String name, Collection<String> candidates) {
    report(code, span, message, suggestion(name, () -> candidates));
  }

  /**
   * The nearest of {@code candidates} as a hint. Looking for it costs time in proportion to their
   * number, so that only the first of very many mistakes get one.
   */
  Optional<String> suggestion(String name, Supplier<? extends Collection<String>> candidates) {
    if (suggestionsLeft == 0) {
      return Optional.empty();
    }
    suggestionsLeft--;
    return Suggestion.didYouMean(name, candidates.get());
  }

  IncludeBudget includeBudget() {
    return includeBudget;
  }

  /** Notes that a part of {@code source} could not be read, so what looks unused may be used. */
  void markIncomplete(Source source) {
    incomplete.add(source);
  }

  boolean isIncomplete(Source source) {
    return incomplete.contains(source);
  }
}
