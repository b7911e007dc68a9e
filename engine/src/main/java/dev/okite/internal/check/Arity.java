package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Call;

/** Reports calls with too few or too many arguments. */
final class Arity {
  private final CheckContext context;

  Arity(CheckContext context) {
    this.context = context;
  }

  void report(Call call, int least, int most, int found, String signature) {
    String wanted =
        least == most
            ? least == 0 ? "no arguments" : least == 1 ? "1 argument" : least + " arguments"
            : least + " to " + most + " arguments";
    context.report(
        DiagnosticCode.WRONG_ARITY,
        call.function().span(),
        "`" + call.function() + "` takes " + wanted + ", found " + (found == 0 ? "none" : found),
        "it is `" + signature + "`");
  }
}
