package dev.okite.internal.shape;

import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Whether two values can be equal (5.2), and what there is to say where they never are. */
final class Equality {
  private final Observations observations;
  private final FieldValues choices;
  private final KindNames kinds;

  Equality(Observations observations, KindNames kinds) {
    this.observations = observations;
    this.choices = new FieldValues(observations);
    this.kinds = kinds;
  }

  /** What {@code ==} or {@code !=} between the two says of their being equal. */
  Outcome of(Binary binary, Shape left, Shape right, Surroundings around) {
    kinds.note(binary.left(), binary.right(), around);
    kinds.note(binary.right(), binary.left(), around);
    boolean negated = binary.operator() == BinaryOperator.NOT_EQUAL;
    note(binary, binary, left, right, () -> neverEqual(binary, left, right, negated));
    return equal(left, right);
  }

  /** Notes whether a comparison of {@code left} with {@code right}, at {@code node}, may hold. */
  void note(Binary binary, Expr node, Shape left, Shape right, Supplier<String> message) {
    if (left.withoutNull().isNever() || right.withoutNull().isNever()) {
      return;
    }
    if (isForeign(left) || isForeign(right) || canBeEqual(left, right)) {
      observations.fits(node, Aspect.EQUALITY);
    } else if (!left.isUnknown() && !right.isUnknown() && areAboutDocuments(left, right)) {
      observations.misfits(
          node, Aspect.EQUALITY, node.span(), message, () -> typeAdvice(left, right));
    }
    choices.note(binary, node, left, right);
    choices.note(binary, node, right, left);
  }

  static String neverEqual(Binary binary, Shape left, Shape right, boolean negated) {
    return "`"
        + Texts.of(binary.left())
        + "` is never "
        + constantOrKind(right)
        + ": it is "
        + Texts.what(left)
        + (negated ? ", so that this always holds" : "");
  }

  static String constantOrKind(Shape shape) {
    Value constant = shape.constant();
    return constant == null ? Texts.what(shape) : "`" + Texts.constant(constant) + "`";
  }

  /** How to write the constant on one side so that it can equal the other. */
  private static Optional<String> typeAdvice(Shape left, Shape right) {
    Value value = right.constant();
    Set<ValueKind> kinds = Shapes.kinds(left);
    if (value instanceof StringValue text) {
      boolean isNumber =
          kinds.contains(ValueKind.INT) && text.value().matches("-?(0|[1-9][0-9]{0,17})");
      boolean isTruth =
          kinds.contains(ValueKind.BOOL)
              && (text.value().equals("true") || text.value().equals("false"));
      if (isNumber || isTruth) {
        return Optional.of("write `" + text.value() + "` without quotes");
      }
    }
    if (kinds.contains(ValueKind.LIST)) {
      return Optional.of("to ask whether it is an element, write `… in …`");
    }
    return value != null && Shapes.kinds(left.withoutNull()).equals(EnumSet.of(ValueKind.STRING))
        ? Optional.of("write `\"" + value + "\"` with quotes")
        : Optional.empty();
  }

  static boolean areAboutDocuments(Shape left, Shape right) {
    return isAboutDocuments(left) || isAboutDocuments(right);
  }

  private static boolean isAboutDocuments(Shape shape) {
    return shape.parts().stream()
        .anyMatch(part -> part instanceof Part.Node || part instanceof Part.Root);
  }

  private static boolean isForeign(Shape shape) {
    return shape.parts().stream()
        .anyMatch(
            part ->
                part.isForeign()
                    || (part instanceof Part.Unknown unknown && unknown.reason().isForeign()));
  }

  /** Whether some value other than null can be on both sides, or null is asked for. */
  static boolean canBeEqual(Shape left, Shape right) {
    Shape one = left.withoutNull();
    Shape other = right.withoutNull();
    if (one.isNever() || other.isNever()) {
      return true;
    }
    Set<ValueKind> common = numbers(Shapes.kinds(one));
    common.retainAll(numbers(Shapes.kinds(other)));
    return !common.isEmpty();
  }

  /** Decimals are equal to ints that are worth the same. */
  private static Set<ValueKind> numbers(Set<ValueKind> kinds) {
    EnumSet<ValueKind> all = EnumSet.noneOf(ValueKind.class);
    all.addAll(kinds);
    if (all.remove(ValueKind.DECIMAL)) {
      all.add(ValueKind.INT);
    }
    return all;
  }

  /** What {@code left == right} may come to. */
  static Outcome equal(Shape left, Shape right) {
    Outcome outcome = Outcome.NEVER;
    if (left.parts().size() * (long) right.parts().size() > 10_000) {
      return new Outcome(true, true);
    }
    for (Part a : left.parts()) {
      for (Part b : right.parts()) {
        outcome = outcome.or(equal(a, b));
      }
    }
    return outcome;
  }

  private static Outcome equal(Part left, Part right) {
    if (left instanceof Part.Constant a && right instanceof Part.Constant b) {
      boolean same = a.value().equals(b.value());
      return new Outcome(same, !same);
    }
    if (left instanceof Part.MarkText mark && right instanceof Part.Constant text) {
      return new Outcome(mayBe(mark, text.value()), true);
    } else if (right instanceof Part.MarkText mark && left instanceof Part.Constant text) {
      return new Outcome(mayBe(mark, text.value()), true);
    }
    if (left instanceof Part.Unlisted unlisted && right instanceof Part.Constant value) {
      return new Outcome(unlisted.mayBe(value.value()), true);
    } else if (right instanceof Part.Unlisted unlisted && left instanceof Part.Constant value) {
      return new Outcome(unlisted.mayBe(value.value()), true);
    }
    Set<ValueKind> common = numbers(Shapes.kinds(left));
    common.retainAll(numbers(Shapes.kinds(right)));
    return new Outcome(!common.isEmpty(), true);
  }

  /** Whether {@code mark} may be {@code value}. */
  static boolean mayBe(Part.MarkText mark, Value value) {
    return value instanceof StringValue text && mark.mayBe(text.value());
  }
}
