package dev.okite.internal.check;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Identifier;

/** Declares names, and reports those that are taken (7.3). */
final class Declarer {
  private final CheckContext context;

  Declarer(CheckContext context) {
    this.context = context;
  }

  /** Adds a name to {@code scope}. One that is taken is reported, and means the new one inside. */
  void declare(Scope scope, Identifier name, ScopeEntry entry) {
    ScopeEntry here = scope.findHere(name.name());
    ScopeEntry outer = scope.find(name.name());
    if (outer != null) {
      // Either may be the one that is meant where the name is used.
      outer.use();
      entry.use();
    }
    if (here != null) {
      report(DiagnosticCode.DUPLICATE_NAME, name, here);
    } else if (outer != null) {
      report(DiagnosticCode.SHADOWED_NAME, name, outer);
    } else if (Scope.context(name.name()).filter(scope.surroundings()::sees).isPresent()) {
      context.report(
          DiagnosticCode.SHADOWED_NAME,
          name.span(),
          "`" + name + "` has a meaning of its own in " + scope.surroundings().where(),
          "choose another name");
    }
    if (here == null || here.kind() != ScopeEntry.Kind.FUNCTION) {
      scope.put(name.name(), entry);
    }
  }

  private void report(DiagnosticCode code, Identifier name, ScopeEntry earlier) {
    Diagnostic diagnostic =
        Diagnostic.of(
                code, name.span(), "`" + name + "` is " + earlier.kind().phrase() + " already")
            .withHint("a name that is in scope may not be declared again; choose another one");
    Identifier declared = earlier.declared();
    context
        .diagnostics()
        .add(
            declared == null
                ? diagnostic
                : diagnostic.withRelated(declared.span(), "declared here first"));
  }
}
