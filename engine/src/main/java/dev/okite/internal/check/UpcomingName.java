package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Name;

/** Reports the use of a name before the declaration that gives it, or in its own definition. */
final class UpcomingName {
  private final CheckContext context;

  UpcomingName(CheckContext context) {
    this.context = context;
  }

  void report(Name name, Scope scope) {
    String text = name.name();
    if (scope.isBeingDefined(text)) {
      context.report(
          DiagnosticCode.RECURSION,
          name.span(),
          "`" + text + "` is used in its own definition",
          "a `let` stands for one expression and is not changed; give the new value another name");
    } else {
      context.report(
          DiagnosticCode.UNKNOWN_NAME,
          name.span(),
          "`" + text + "` is declared further down",
          "a name is known to what follows its declaration; move that up");
    }
  }
}
