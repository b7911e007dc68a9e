package dev.okite.internal.check;

import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Logical;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition comes out the same in every evaluation, as far as types and constants say.
 */
final class ConditionOutcome {
  private final CheckContext context;

  ConditionOutcome(CheckContext context) {
    this.context = context;
  }

  /** Whether {@code condition} always or never holds; nothing if that depends. */
  Optional<Boolean> of(Expr condition) {
    return Optional.ofNullable(outcome(condition));
  }

  private @Nullable Boolean outcome(Expr condition) {
    if (condition instanceof Logical logical) {
      return logical(logical);
    } else if (condition instanceof Unary unary && unary.operator() == Unary.Operator.NOT) {
      Boolean operand = outcome(unary.operand());
      return operand == null ? null : !operand;
    } else if (condition instanceof TypeTest test) {
      return typeTest(test);
    } else if (condition instanceof Binary binary) {
      return binary(binary);
    }
    Value constant = context.constants().find(condition).orElse(null);
    if (constant instanceof BoolValue bool) {
      return bool.value();
    }
    boolean isNull =
        constant instanceof NullValue || context.resolutions().type(condition).equals(Type.NULL);
    return isNull ? Boolean.FALSE : null;
  }

  private @Nullable Boolean logical(Logical logical) {
    boolean and = logical.operator() == Logical.Operator.AND;
    boolean open = false;
    for (Expr operand : logical.operands()) {
      Boolean outcome = outcome(operand);
      if (outcome == null) {
        open = true;
      } else if (outcome != and) {
        return outcome;
      }
    }
    return open ? null : and;
  }

  private @Nullable Boolean typeTest(TypeTest test) {
    Type found = context.resolutions().type(test.operand());
    Type tested = context.resolutions().type(test.type());
    if (found.isAny() || found.isNever()) {
      return null;
    }
    if (found.and(tested).isNever()) {
      return test.negated();
    }
    return found.kinds().stream().allMatch(tested::allowsAll) ? !test.negated() : null;
  }

  private @Nullable Boolean binary(Binary binary) {
    return switch (binary.operator()) {
      case EQUAL -> equal(binary);
      case NOT_EQUAL -> {
        Boolean equal = equal(binary);
        yield equal == null ? null : !equal;
      }
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, LIKE, MATCHES ->
          hasNullSide(binary) ? Boolean.FALSE : null;
      case NOT_IN, NOT_LIKE, NOT_MATCHES -> hasNullSide(binary) ? Boolean.TRUE : null;
      default -> null;
    };
  }

  private boolean hasNullSide(Binary binary) {
    return context.resolutions().type(binary.left()).equals(Type.NULL)
        || context.resolutions().type(binary.right()).equals(Type.NULL);
  }

  private @Nullable Boolean equal(Binary binary) {
    Value left = context.constants().find(binary.left()).orElse(null);
    Value right = context.constants().find(binary.right()).orElse(null);
    if (left != null && right != null) {
      return left.equals(right);
    }
    Type a = context.resolutions().type(binary.left());
    Type b = context.resolutions().type(binary.right());
    return areDisjoint(a, b) ? Boolean.FALSE : null;
  }

  /** Whether no value of one type equals any of the other. */
  private static boolean areDisjoint(Type a, Type b) {
    boolean numbers = a.overlaps(Type.NUMBER) && b.overlaps(Type.NUMBER);
    boolean known = !a.isNever() && !b.isNever();
    return known && !numbers && a.and(b).isNever();
  }

  /** Why a comparison always comes out the same, where its sides' types are the reason. */
  Optional<String> reason(Expr condition) {
    if (condition instanceof Binary binary
        && (binary.operator() == BinaryOperator.EQUAL
            || binary.operator() == BinaryOperator.NOT_EQUAL)) {
      Type left = context.resolutions().type(binary.left());
      Type right = context.resolutions().type(binary.right());
      if (areDisjoint(left, right)) {
        return Optional.of("values of type " + left + " and " + right + " are never equal");
      }
    } else if (condition instanceof TypeTest test) {
      return Optional.of("the value is " + context.resolutions().type(test.operand()));
    }
    return Optional.empty();
  }
}
