package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.LetStep;
import dev.okite.type.Type;

/** Checks a {@code let} and declares its name for what follows (7.3). */
final class LetChecker {
  private final CheckContext context;
  private final ExpressionChecker expressions;

  LetChecker(CheckContext context, ExpressionChecker expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  void check(LetStep step) {
    Scope scope = expressions.scope();
    Type declared =
        step.type().map(new TypeNames(context, expressions.module())::resolve).orElse(Type.ANY);
    scope.defining(step.name());
    Type found = expressions.type(step.value());
    scope.defining(null);
    Type type =
        new DeclaredTypes(context)
            .hold(
                DiagnosticCode.WRONG_RESULT,
                "`" + step.name() + "`",
                step.value(),
                found,
                declared);
    Symbol.Let symbol = new Symbol.Let(step.name().name(), step.value(), declared, type);
    context.resolutions().declare(step, symbol);
    new Declarer(context)
        .declare(scope, step.name(), ScopeEntry.value(ScopeEntry.Kind.LET, step.name(), symbol));
  }
}
