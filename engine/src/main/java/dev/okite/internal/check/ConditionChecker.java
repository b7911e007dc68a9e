package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Logical;
import dev.okite.syntax.Unary;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.Optional;

/** Holds conditions against 4.2, and warns of those that never change (13). */
final class ConditionChecker {
  private final CheckContext context;
  private final ConditionOutcome outcomes;

  ConditionChecker(CheckContext context) {
    this.context = context;
    this.outcomes = new ConditionOutcome(context);
  }

  void check(Expr condition, Type type) {
    boolean possible = type.allows(ValueKind.BOOL) || type.withoutNull().isNever();
    if (!possible) {
      context.report(
          DiagnosticCode.NOT_A_CONDITION,
          condition.span(),
          "a condition is true, false or null, found " + type,
          advice(type));
      return;
    }
    // Of what `and`, `or` and `not` join, each part is a condition and speaks for itself.
    if (condition instanceof Logical
        || (condition instanceof Unary unary && unary.operator() == Unary.Operator.NOT)) {
      return;
    }
    Optional<Boolean> outcome = outcomes.of(condition);
    if (outcome.isPresent()) {
      boolean holds = outcome.get();
      context.report(
          holds ? DiagnosticCode.ALWAYS_TRUE : DiagnosticCode.ALWAYS_FALSE,
          condition.span(),
          "this condition is always " + (holds ? "true" : "false"),
          outcomes.reason(condition));
    }
  }

  private static String advice(Type type) {
    if (type.allows(ValueKind.NULL)) {
      return "to ask whether there is a value, write `… != null`";
    } else if (type.overlaps(Type.LIST)) {
      return "to ask whether it has elements, write `….count > 0`";
    }
    if (type.overlaps(Type.NUMBER)) {
      return "compare it, such as `… > 0`";
    }
    return "compare it with something";
  }
}
