package dev.okite.internal.shape;

import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Logical;
import dev.okite.syntax.TypeTest;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.Set;

/**
 * What expressions come to that ask conditions (5.1, 5.2): what is asked behind a condition knows
 * how it came out.
 */
final class Logic {
  private final Interpreter interpreter;
  private final Resolutions resolutions;

  Logic(Interpreter interpreter, Resolutions resolutions) {
    this.interpreter = interpreter;
    this.resolutions = resolutions;
  }

  Shape logical(Logical logical, Surroundings around) {
    boolean isAnd = logical.operator() == Logical.Operator.AND;
    Surroundings known = around;
    boolean mayStop = false;
    for (Expr operand : logical.operands()) {
      Outcome outcome = interpreter.condition(operand, known);
      mayStop |= isAnd ? outcome.canFail() : outcome.canHold();
      if (!(isAnd ? outcome.canHold() : outcome.canFail())) {
        return stopped(isAnd, mayStop, false);
      }
      known = interpreter.facts().after(operand, isAnd, known);
    }
    return stopped(isAnd, mayStop, true);
  }

  private static Shape stopped(boolean isAnd, boolean mayStop, boolean mayEnd) {
    return isAnd ? new Outcome(mayEnd, mayStop).shape() : new Outcome(mayStop, mayEnd).shape();
  }

  Shape conditional(Conditional conditional, Surroundings around) {
    Outcome outcome = interpreter.condition(conditional.condition(), around);
    Shape result = Shape.NEVER;
    if (outcome.canHold()) {
      result =
          interpreter.eval(
              conditional.whenTrue(),
              interpreter.facts().after(conditional.condition(), true, around));
    }
    if (outcome.canFail()) {
      result =
          result.or(
              interpreter.eval(
                  conditional.whenFalse(),
                  interpreter.facts().after(conditional.condition(), false, around)));
    }
    return result;
  }

  Shape typeTest(TypeTest test, Surroundings around) {
    Shape operand = interpreter.eval(test.operand(), around);
    Type type = resolutions.type(test.type());
    Outcome outcome = Outcome.NEVER;
    boolean lacksFields = false;
    for (Part part : operand.parts()) {
      Set<ValueKind> kinds = Shapes.kinds(part);
      boolean fits = kinds.stream().anyMatch(type::allows);
      boolean canBe = fits && DemandedFields.mayHave(part, type);
      lacksFields |= fits && !canBe;
      // A document may break its schema: that something is of a type is never certain.
      boolean isSure = !(part instanceof Part.Node) && kinds.stream().allMatch(type::allowsAll);
      outcome = outcome.or(new Outcome(canBe, !isSure));
    }
    interpreter.fields().asked(test.type(), operand);
    Aspect aspect = test.negated() ? Aspect.ALWAYS : Aspect.NEVER;
    if (outcome.canHold()) {
      interpreter.observations().fits(test, aspect);
    } else if (lacksFields && isWorthSaying(test, operand, type)) {
      interpreter
          .observations()
          .misfits(
              test,
              aspect,
              test.type().span(),
              () -> "`" + Texts.of(test.operand()) + "` is never " + type,
              () -> DemandedFields.hint(operand, type));
    }
    return (test.negated() ? outcome.negated() : outcome).shape();
  }

  /** A function may tell apart more than it is called with; what is misspelt is said there. */
  private boolean isWorthSaying(TypeTest test, Shape operand, Type type) {
    boolean isSaid =
        interpreter.fields().isSaid(test.type()) && DemandedFields.isMisspelt(operand, type);
    return !isSaid
        && !(interpreter.facts().base(test.operand()) instanceof Symbol.FunctionParameter);
  }
}
