package dev.okite.internal.reference;

import dev.okite.internal.eval.Failures;
import dev.okite.syntax.Expr;
import dev.okite.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is evaluated when its name is first used, and at most once: a {@code let}, a
 * constant or an argument (spec 6, 7.3). One that failed fails again in the same way.
 */
final class Thunk implements Environment.Binding {
  private final String name;
  private final Type declared;
  private final Expr expression;
  private final Expressions expressions;
  private @Nullable Shown shown;
  private @Nullable Failed failed;

  /**
   * Binds {@code name}, declared with the type {@code declared}, to what {@code expressions} makes
   * of {@code expression}.
   */
  Thunk(String name, Type declared, Expr expression, Expressions expressions) {
    this.name = name;
    this.declared = declared;
    this.expression = expression;
    this.expressions = expressions;
  }

  /** What it stands for. */
  Expr expression() {
    return expression;
  }

  /** What evaluates it. */
  Expressions expressions() {
    return expressions;
  }

  @Override
  public Shown get() {
    if (failed != null) {
      throw failed;
    }
    if (shown == null) {
      try {
        shown = checked(expressions.evaluate(expression));
      } catch (Failed failure) {
        failed = failure;
        throw failure;
      }
    }
    return shown;
  }

  private Shown checked(Shown result) {
    if (!declared.accepts(result.value())) {
      throw new Failed(
          Failures.notDeclared(name, declared, result.value()), expression, result.spots());
    }
    return result;
  }
}
