package dev.okite.internal.reference;

import dev.okite.internal.eval.Failures;
import dev.okite.internal.operation.Arithmetic;
import dev.okite.internal.operation.Glob;
import dev.okite.internal.operation.Lists;
import dev.okite.internal.operation.Membership;
import dev.okite.internal.operation.Ordering;
import dev.okite.internal.operation.Regex;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Logical;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/** Operators (spec 5.1, 5.2, 5.4, 5.5), and what they show. */
final class Operators {
  private final Expressions expressions;

  Operators(Expressions expressions) {
    this.expressions = expressions;
  }

  Shown unary(Unary unary) {
    if (unary.operator() == Unary.Operator.NOT) {
      Condition operand = expressions.condition(unary.operand());
      return new Shown(BoolValue.of(!operand.holds()), operand.spots());
    }
    Shown operand = expressions.evaluate(unary.operand());
    Value negated =
        expressions.attempt(
            unary, List.of(operand.spots()), () -> Arithmetic.negate(operand.value()));
    return new Shown(negated, operand.spots());
  }

  /** Spec 5.1, and the four rows of spec 9.2. */
  Shown logical(Logical logical) {
    boolean isAnd = logical.operator() == Logical.Operator.AND;
    boolean deciding = !isAnd;
    Deque<Spots> spots = new ArrayDeque<>();
    for (Expr operand : logical.operands()) {
      Condition condition = expressions.condition(operand);
      if (condition.holds() == deciding) {
        return new Shown(BoolValue.of(deciding), condition.spots());
      }
      if (isAnd) {
        spots.addFirst(condition.spots());
      } else {
        spots.addLast(condition.spots());
      }
    }
    return new Shown(BoolValue.of(!deciding), Spots.join(spots));
  }

  Shown typeTest(TypeTest test) {
    Shown operand = expressions.evaluate(test.operand());
    boolean is = expressions.run().resolutions().type(test.type()).accepts(operand.value());
    return new Shown(BoolValue.of(is != test.negated()), operand.spots());
  }

  Shown binary(Binary binary) {
    Shown left = expressions.evaluate(binary.left());
    if (binary.operator() == BinaryOperator.COALESCE) {
      return left.value() instanceof NullValue ? otherwise(left, binary.right()) : left;
    }
    Shown right = expressions.evaluate(binary.right());
    List<Spots> spots = List.of(left.spots(), right.spots());
    Value result =
        expressions.attempt(
            binary, spots, () -> apply(binary.operator(), left.value(), right.value()));
    return new Shown(result, Spots.join(spots));
  }

  /** {@code a ?? b} where {@code a} is null. */
  private Shown otherwise(Shown left, Expr right) {
    Shown other = expressions.evaluate(right);
    return other.value() instanceof NullValue
        ? new Shown(other.value(), Spots.join(left.spots(), other.spots()))
        : new Shown(other.value(), Spots.join(other.spots(), left.spots()));
  }

  private Value apply(BinaryOperator operator, Value left, Value right) {
    return switch (operator) {
      case EQUAL -> BoolValue.of(equal(left, right));
      case NOT_EQUAL -> BoolValue.of(!equal(left, right));
      case LESS -> order(left, right, sign -> sign < 0);
      case LESS_OR_EQUAL -> order(left, right, sign -> sign <= 0);
      case GREATER -> order(left, right, sign -> sign > 0);
      case GREATER_OR_EQUAL -> order(left, right, sign -> sign >= 0);
      case IN -> BoolValue.of(in(left, right));
      case NOT_IN -> BoolValue.of(!in(left, right));
      case LIKE -> BoolValue.of(like(left, right));
      case NOT_LIKE -> BoolValue.of(!like(left, right));
      case MATCHES -> BoolValue.of(matches(left, right));
      case NOT_MATCHES -> BoolValue.of(!matches(left, right));
      case ADD -> Arithmetic.add(left, right);
      case SUBTRACT -> Arithmetic.subtract(left, right);
      case CONCATENATE -> concatenate(left, right);
      case MULTIPLY -> Arithmetic.multiply(left, right);
      case DIVIDE -> Arithmetic.divide(left, right);
      case REMAINDER -> Arithmetic.remainder(left, right);
      case COALESCE -> throw new IllegalStateException("decided by its left side");
    };
  }

  private boolean equal(Value left, Value right) {
    if (left.kind() == right.kind()) {
      expressions.run().budget().charge(left.weight());
      expressions.run().budget().charge(right.weight());
    }
    return left.equals(right);
  }

  private static Value order(Value left, Value right, IntPredicate wanted) {
    boolean isNull = left instanceof NullValue || right instanceof NullValue;
    return BoolValue.of(!isNull && wanted.test(Ordering.compare(left, right)));
  }

  private boolean in(Value left, Value right) {
    if (right instanceof ListValue list) {
      expressions.run().budget().charge(list.weight());
    }
    return Membership.contains(left, right);
  }

  private Value concatenate(Value left, Value right) {
    ListValue all = Lists.concatenate(left, right);
    expressions.run().budget().charge(all.size());
    ValueSize.checkComputed(all);
    return all;
  }

  private static boolean like(Value left, Value right) {
    return matches("like", left, right, (text, glob) -> Glob.compile(glob).matches(text));
  }

  private static boolean matches(Value left, Value right) {
    return matches("matches", left, right, (text, regex) -> Regex.compile(regex).matches(text));
  }

  /** Null on either side makes it false, whatever the other side is (spec 5.2). */
  private static boolean matches(
      String operator, Value left, Value right, BiPredicate<String, String> matches) {
    if (left instanceof NullValue || right instanceof NullValue) {
      return false;
    }
    if (left instanceof StringValue text && right instanceof StringValue pattern) {
      return matches.test(text.value(), pattern.value());
    }
    throw Failures.notText(operator, left, right);
  }
}
