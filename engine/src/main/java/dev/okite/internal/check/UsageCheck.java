package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Identifier;

/** Warns of what is declared and never used (13). Names that start with `_` may be unused. */
final class UsageCheck {
  private final CheckContext context;

  UsageCheck(CheckContext context) {
    this.context = context;
  }

  /** Checks what {@code scope} itself declares, once all that can use it has been checked. */
  void check(Scope scope) {
    for (ScopeEntry entry : scope.entries()) {
      Identifier declared = entry.declared();
      if (declared != null && !entry.isUsed() && !isExempt(declared)) {
        report(entry.kind(), declared);
      }
    }
  }

  private boolean isExempt(Identifier declared) {
    return declared.name().startsWith("_") || context.isIncomplete(declared.span().source());
  }

  private void report(ScopeEntry.Kind kind, Identifier name) {
    switch (kind) {
      case LET ->
          context.report(
              DiagnosticCode.UNUSED_LET, name.span(), "nothing uses `" + name + "`", "remove it");
      case PARAM ->
          context.report(
              DiagnosticCode.UNUSED_PARAM,
              name.span(),
              "nothing uses the param `" + name + "`",
              "remove it, or start its name with `_`");
      case IMPORT ->
          context.report(
              DiagnosticCode.UNUSED_IMPORT,
              name.span(),
              "nothing uses the import `" + name + "`",
              "remove it");
      default -> {}
    }
  }
}
