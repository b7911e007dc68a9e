package dev.okite.internal.shape;

import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Call;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Index;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.type.Type;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What conditions say of the types of paths, where they hold and where they do not. */
final class Facts {
  /** Calls that stand in the functions of others are followed as deep as this. */
  private static final int MOST_CALLS = 4;

  /** As many calls are followed for one condition, all together. */
  private static final int MOST_TOGETHER = 200;

  private final Resolutions resolutions;
  private final TypeShapes types;
  private int left;

  Facts(Resolutions resolutions, TypeShapes types) {
    this.resolutions = resolutions;
    this.types = types;
  }

  /**
   * A call inside whose function a condition stands.
   *
   * @param arguments what the parameters stand for, as it is written around the call
   * @param around the call that this one stands in; null if it stands where facts are asked for
   * @param depth how many calls stand in each other, this one among them
   */
  private record Frame(
      IdentityHashMap<Symbol, Expr> arguments, @Nullable Frame around, int depth) {}

  /**
   * The {@code surroundings} of what is evaluated where {@code condition} came to {@code holds}.
   */
  Surroundings after(Expr condition, boolean holds, Surroundings surroundings) {
    left = MOST_TOGETHER;
    return after(condition, holds, surroundings, null);
  }

  private Surroundings after(
      Expr condition, boolean holds, Surroundings surroundings, @Nullable Frame frame) {
    if (condition instanceof Unary unary && unary.operator() == Unary.Operator.NOT) {
      return after(unary.operand(), !holds, surroundings, frame);
    } else if (condition instanceof Logical logical) {
      boolean all = (logical.operator() == Logical.Operator.AND) == holds;
      Surroundings known = surroundings;
      if (all) {
        for (Expr operand : logical.operands()) {
          known = after(operand, holds, known, frame);
        }
      }
      return known;
    } else if (condition instanceof TypeTest test) {
      Type type = resolutions.type(test.type());
      return with(test.operand(), type, holds != test.negated(), surroundings, frame);
    } else if (condition instanceof Call call) {
      return inside(call, holds, surroundings, frame);
    } else if (condition instanceof Conditional chosen && isFalse(chosen.whenFalse()) && holds) {
      Surroundings known = after(chosen.condition(), true, surroundings, frame);
      return after(chosen.whenTrue(), true, known, frame);
    } else if (condition instanceof Binary binary) {
      boolean equal = binary.operator() == BinaryOperator.EQUAL;
      if (equal || binary.operator() == BinaryOperator.NOT_EQUAL) {
        if (isNull(binary.right())) {
          return with(binary.left(), Type.NULL, holds == equal, surroundings, frame);
        } else if (isNull(binary.left())) {
          return with(binary.right(), Type.NULL, holds == equal, surroundings, frame);
        }
      }
    }
    return surroundings;
  }

  /** What a function says of what it is called with, whose value is a condition. */
  private Surroundings inside(
      Call call, boolean holds, Surroundings surroundings, @Nullable Frame frame) {
    int depth = frame == null ? 0 : frame.depth();
    if (depth == MOST_CALLS
        || --left < 0
        || !(resolutions.target(call) instanceof CallTarget.FunctionTarget target)) {
      return surroundings;
    }
    List<Symbol.FunctionParameter> parameters = target.function().parameters();
    List<Expr> written = resolutions.arguments(call);
    IdentityHashMap<Symbol, Expr> arguments = new IdentityHashMap<>();
    for (int i = 0; i < Math.min(parameters.size(), written.size()); i++) {
      arguments.put(parameters.get(i), written.get(i));
    }
    return after(
        target.function().body(), holds, surroundings, new Frame(arguments, frame, depth + 1));
  }

  private static boolean isFalse(Expr expression) {
    return expression instanceof Literal literal && Boolean.FALSE.equals(literal.value());
  }

  private static boolean isNull(Expr expression) {
    return expression instanceof Literal literal && literal.value() == null;
  }

  private Surroundings with(
      Expr path, Type type, boolean isOfType, Surroundings surroundings, @Nullable Frame frame) {
    Symbol base = base(path);
    String spelled = base == null ? null : path(path);
    for (Frame at = frame; at != null; at = at.around()) {
      Expr argument = base == null ? null : at.arguments().get(base);
      String before = argument == null ? null : path(argument);
      base = argument == null ? null : base(argument);
      spelled = before == null || spelled == null ? null : before + spelled;
    }
    if (base == null || spelled == null) {
      return surroundings;
    }
    Surroundings.Fact fact = new Surroundings.Fact(spelled, type, isOfType);
    return surroundings.knows(base, fact) ? surroundings : surroundings.with(base, fact);
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
    if (!surroundings.hasFacts()
        || !(expression instanceof Name
            || expression instanceof Member
            || expression instanceof Index)) {
      return shape;
    }
    Symbol base = base(expression);
    String path = base == null ? null : path(expression);
    return base == null || path == null ? shape : surroundings.narrowed(base, path, shape, types);
  }
}
