package dev.okite.internal.shape;

import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Index;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.type.Type;
import org.jspecify.annotations.Nullable;

/** What conditions say of the types of paths, where they hold and where they do not. */
final class Facts {
  private final Resolutions resolutions;

  Facts(Resolutions resolutions) {
    this.resolutions = resolutions;
  }

  /**
   * The {@code surroundings} of what is evaluated where {@code condition} came to {@code holds}.
   */
  Surroundings after(Expr condition, boolean holds, Surroundings surroundings) {
    if (condition instanceof Unary unary && unary.operator() == Unary.Operator.NOT) {
      return after(unary.operand(), !holds, surroundings);
    } else if (condition instanceof Logical logical) {
      boolean all = (logical.operator() == Logical.Operator.AND) == holds;
      Surroundings known = surroundings;
      if (all) {
        for (Expr operand : logical.operands()) {
          known = after(operand, holds, known);
        }
      }
      return known;
    } else if (condition instanceof TypeTest test) {
      return with(
          test.operand(), resolutions.type(test.type()), holds != test.negated(), surroundings);
    } else if (condition instanceof Binary binary) {
      boolean equal = binary.operator() == BinaryOperator.EQUAL;
      if (equal || binary.operator() == BinaryOperator.NOT_EQUAL) {
        if (isNull(binary.right())) {
          return with(binary.left(), Type.NULL, holds == equal, surroundings);
        } else if (isNull(binary.left())) {
          return with(binary.right(), Type.NULL, holds == equal, surroundings);
        }
      }
    }
    return surroundings;
  }

  private static boolean isNull(Expr expression) {
    return expression instanceof Literal literal && literal.value() == null;
  }

  private Surroundings with(Expr path, Type type, boolean isOfType, Surroundings surroundings) {
    Symbol base = base(path);
    String spelled = base == null ? null : path(path);
    return base == null || spelled == null
        ? surroundings
        : surroundings.with(base, new Surroundings.Fact(spelled, type, isOfType));
  }

  /** What a path of names and constant keys starts with; null for any other expression. */
  @Nullable Symbol base(Expr path) {
    Expr start = path;
    while (resolutions.symbol(start) == null) {
      if (start instanceof Member member) {
        start = member.target();
      } else if (start instanceof Index index) {
        start = index.target();
      } else {
        return null;
      }
    }
    return resolutions.symbol(start);
  }

  /** A path of names and constant keys behind its base; null for any other expression. */
  @Nullable String path(Expr path) {
    if (resolutions.symbol(path) != null) {
      return "";
    }
    String step = null;
    Expr target = null;
    if (path instanceof Member member) {
      step = member.name().name();
      target = member.target();
    } else if (path instanceof Index index
        && index.index() instanceof Literal literal
        && literal.value() instanceof String key) {
      step = key;
      target = index.target();
    }
    String before = target == null ? null : path(target);
    return before == null ? null : before + "\0" + step;
  }

  /** What is left of the value of {@code expression} by what is known around it. */
  Shape narrowed(Expr expression, Shape shape, Surroundings surroundings) {
    if (!surroundings.hasFacts() || !(expression instanceof Name || expression instanceof Member)) {
      return shape;
    }
    Symbol base = base(expression);
    String path = base == null ? null : path(expression);
    return base == null || path == null ? shape : surroundings.narrowed(base, path, shape);
  }
}
