package dev.okite.internal.reference;

import dev.okite.explanation.Reason;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.syntax.Expr;
import java.util.List;
import java.util.Optional;

/** What there is to tell of a call of a function of the language. */
final class CallReasons {
  private final ReasonParts parts;

  CallReasons(ReasonParts parts) {
    this.parts = parts;
  }

  /**
   * A function that looked at no document is told by those of its arguments that did not either.
   */
  boolean function(CheckedFunction function, List<Expr> arguments, Optional<Shown> whole) {
    if (whole.isPresent() && whole.get().spots().isEmpty()) {
      return parts.parts(arguments.stream().filter(this::isFromNowhere).toList());
    }
    if (whole.isPresent() && !isNews(function, whole.get())) {
      return true;
    }
    Calls calls = new Calls(parts.here());
    Expressions inside = calls.inside(function, calls.thunks(function, arguments));
    parts.tell(
        parts
            .maker()
            .of(Reason.Kind.FUNCTION, Optional.of(function.name()), function.body(), inside));
    return true;
  }

  private boolean isFromNowhere(Expr expression) {
    return parts.evaluated(expression).filter(shown -> shown.spots().isEmpty()).isPresent();
  }

  private boolean isNews(CheckedFunction function, Shown result) {
    return result.own().isEmpty()
        ? parts.maker().told().isNewCall(function, result.spots())
        : parts.maker().told().hasUnnamed(result.spots().withoutFirst());
  }
}
