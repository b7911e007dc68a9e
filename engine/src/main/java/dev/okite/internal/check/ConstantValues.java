package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.internal.operation.Arithmetic;
import dev.okite.internal.operation.LiteralValue;
import dev.okite.syntax.Binary;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.MapLiteral;
import dev.okite.syntax.Unary;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of expressions that are the same in every evaluation. Learned from the inside out;
 * what fails to have a value is reported.
 */
final class ConstantValues {
  /** A bound for the work of one check: what costs more is left to the evaluation. */
  private static final long MAX_STEPS = 1_000_000;

  private final CheckContext context;
  private final IdentityHashMap<Expr, Value> values = new IdentityHashMap<>();
  private long stepsLeft = MAX_STEPS;

  ConstantValues(CheckContext context) {
    this.context = context;
  }

  Optional<Value> find(Expr expression) {
    return Optional.ofNullable(values.get(expression));
  }

  /** Finds the value of {@code expression}, whose parts have been learned before. */
  void learn(Expr expression) {
    Value value = compute(expression);
    if (value != null) {
      values.put(expression, value);
    }
  }

  private @Nullable Value compute(Expr expression) {
    if (expression instanceof Literal literal) {
      return valueOf(literal).orElse(null);
    } else if (expression instanceof ListLiteral list) {
      List<Value> elements = all(list.elements());
      return elements == null ? null : ListValue.of(elements);
    } else if (expression instanceof MapLiteral map) {
      return map(map);
    } else if (expression instanceof Unary unary && unary.operator() == Unary.Operator.NEGATE) {
      Value operand = values.get(unary.operand());
      return operand == null ? null : attempt(expression, () -> Arithmetic.negate(operand));
    } else if (expression instanceof Binary binary) {
      return arithmetic(binary);
    } else if (expression instanceof Call call) {
      return call(call);
    } else if (context.resolutions().symbol(expression) instanceof Symbol.Constant constant) {
      return values.get(constant.value());
    }
    return null;
  }

  /** The value that a literal spells; nothing for one that the parser could not make sense of. */
  Optional<Value> valueOf(Literal literal) {
    return LiteralValue.of(literal.value());
  }

  private @Nullable List<Value> all(List<Expr> expressions) {
    List<Value> found = new ArrayList<>(expressions.size());
    for (Expr expression : expressions) {
      Value value = values.get(expression);
      if (value == null) {
        return null;
      }
      found.add(value);
    }
    return found;
  }

  private @Nullable Value map(MapLiteral map) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (MapEntry entry : map.entries()) {
      Value value = values.get(entry.value());
      if (value == null || !(values.get(entry.key()) instanceof StringValue key)) {
        return null;
      }
      entries.put(key.value(), value);
    }
    return MapValue.of(entries);
  }

  private @Nullable Value arithmetic(Binary binary) {
    Value left = values.get(binary.left());
    Value right = values.get(binary.right());
    if (left == null
        || right == null
        || ArithmeticTypes.result(
                binary.operator(),
                context.resolutions().type(binary.left()),
                context.resolutions().type(binary.right()))
            .isNever()) {
      return null;
    }
    return switch (binary.operator()) {
      case ADD -> attempt(binary, () -> Arithmetic.add(left, right));
      case SUBTRACT -> attempt(binary, () -> Arithmetic.subtract(left, right));
      case MULTIPLY -> attempt(binary, () -> Arithmetic.multiply(left, right));
      case DIVIDE -> attempt(binary, () -> Arithmetic.divide(left, right));
      case REMAINDER -> attempt(binary, () -> Arithmetic.remainder(left, right));
      default -> null;
    };
  }

  private @Nullable Value call(Call call) {
    if (!(context.resolutions().findTarget(call) instanceof CallTarget.BuiltinTarget target)) {
      return null;
    }
    List<Expr> written = context.resolutions().arguments(call);
    List<Value> arguments = all(written);
    if (arguments == null
        || arguments.size() < target.builtin().minArity()
        || arguments.size() > target.builtin().maxArity()) {
      return null;
    }
    return attempt(
        written.isEmpty() ? call : written.get(0),
        () -> target.builtin().call(arguments.toArray(new Value[0]), this::charge));
  }

  private void charge(long steps) {
    if (steps > stepsLeft) {
      throw new EvaluationFailure(ErrorCode.STEP_LIMIT, "too much work for the checker");
    }
    stepsLeft -= steps;
  }

  /**
   * A computation; the function of a host may also fail in ways that are not about its arguments.
   */
  private @Nullable Value attempt(Expr blamed, Computation computation) {
    try {
      return computation.run();
    } catch (EvaluationFailure failure) {
      switch (failure.code()) {
        case STEP_LIMIT, TIME_LIMIT, SIZE_LIMIT, HOST_FAILURE, WRONG_TYPE, INVALID_PATTERN -> {}
        default -> context.report(DiagnosticCode.INVALID_CONSTANT, blamed.span(), failure.text());
      }
      return null;
    }
  }

  @FunctionalInterface
  private interface Computation {
    Value run();
  }
}
