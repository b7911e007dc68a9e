package dev.okite.internal.shape;

import dev.okite.internal.check.ArithmeticTypes;
import dev.okite.internal.operation.Glob;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.type.Type;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What operators between two values come to, and whether what stands beside them fits (5.2 to 5.5).
 */
final class Operators {
  /** What schemas of Kubernetes call amounts such as {@code 512Mi}. */
  private static final String QUANTITY = "Quantity";

  private final Interpreter interpreter;
  private final Documents documents;
  private final Equality equality;
  private final Membership membership;
  private final Operands operands;

  Operators(Interpreter interpreter, Documents documents, Observations observations) {
    this.interpreter = interpreter;
    this.documents = documents;
    KindNames kinds = new KindNames(interpreter, documents, observations);
    this.operands = new Operands(observations);
    this.equality = new Equality(observations, kinds);
    this.membership = new Membership(interpreter, equality, kinds, operands);
  }

  Shape of(Binary binary, Surroundings around) {
    Shape left = interpreter.eval(binary.left(), around);
    if (binary.operator() == BinaryOperator.COALESCE) {
      boolean isSure = !left.isNever() && !left.allowsNull() && !left.isUnknown();
      return isSure ? left : left.withoutNull().or(interpreter.eval(binary.right(), around));
    }
    Shape right = interpreter.eval(binary.right(), around);
    if (left.isNever() || right.isNever()) {
      return Shape.NEVER;
    }
    return switch (binary.operator()) {
      case EQUAL -> equality.of(binary, left, right, around).shape();
      case NOT_EQUAL -> equality.of(binary, left, right, around).negated().shape();
      case IN -> membership.of(binary, left, right, around).shape();
      case NOT_IN -> membership.of(binary, left, right, around).negated().shape();
      case LIKE -> pattern(binary, left, right).shape();
      case NOT_LIKE -> pattern(binary, left, right).negated().shape();
      case MATCHES, NOT_MATCHES -> {
        pattern(binary, left, right);
        yield Shape.BOOL;
      }
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> order(binary, left, right);
      case CONCATENATE -> concatenation(binary, left, right);
      default -> arithmetic(binary, left, right);
    };
  }

  private Outcome pattern(Binary binary, Shape left, Shape right) {
    String symbol = "`" + binary.operator().symbol() + "` looks at a string";
    boolean fits = isTextOrNull(left);
    operands.one(binary, binary.left(), left, fits, symbol);
    if (fits) {
      operands.one(binary, binary.right(), right, isTextOrNull(right), symbol);
    }
    BinaryOperator operator = binary.operator();
    boolean isGlob = operator == BinaryOperator.LIKE || operator == BinaryOperator.NOT_LIKE;
    if (!isGlob || !(right.constant() instanceof StringValue glob)) {
      return left.isNull() ? new Outcome(false, true) : new Outcome(true, true);
    }
    Outcome outcome = Outcome.NEVER;
    for (Part part : left.parts()) {
      outcome = outcome.or(like(part, glob.value()));
    }
    return outcome;
  }

  private Outcome like(Part part, String glob) {
    if (part instanceof Part.Unlisted && documents.isPattern(glob)) {
      return new Outcome(false, true);
    }
    if (part instanceof Part.Constant constant) {
      if (!(constant.value() instanceof StringValue text)) {
        return new Outcome(false, true);
      }
      try {
        boolean matches = Glob.compile(glob).matches(text.value());
        return new Outcome(matches, !matches);
      } catch (EvaluationFailure failure) {
        return Outcome.NEVER;
      }
    }
    return new Outcome(true, true);
  }

  private static boolean isTextOrNull(Shape shape) {
    Shape known = shape.withoutNull();
    return known.isNever() || Shapes.kinds(known).contains(ValueKind.STRING);
  }

  private Shape order(Binary binary, Shape left, Shape right) {
    Shape one = left.withoutNull();
    Shape other = right.withoutNull();
    boolean fits =
        one.isNever()
            || other.isNever()
            || ArithmeticTypes.haveOrder(Shapes.type(one), Shapes.type(other));
    if (isWrittenQuantity(one) || isWrittenQuantity(other)) {
      operands.quantities(binary, one, other);
    } else {
      operands.both(binary, left, right, fits, "have no order between them");
    }
    return one.isNever() || other.isNever() ? Shape.FALSE : Shape.BOOL;
  }

  /** Whether it is an amount of Kubernetes as documents write it, whose order no text has. */
  private static boolean isWrittenQuantity(Shape shape) {
    return !shape.isNever()
        && shape.parts().stream()
            .allMatch(
                part ->
                    part instanceof Part.Node node
                        && node.schema().name().equals(QUANTITY)
                        && node.schema().allows(ValueKind.STRING));
  }

  private Shape concatenation(Binary binary, Shape left, Shape right) {
    for (Expr side : List.of(binary.left(), binary.right())) {
      Shape shape = side == binary.left() ? left : right;
      boolean fits = shape.withoutNull().isNever() || Shapes.kinds(shape).contains(ValueKind.LIST);
      operands.one(binary, side, shape, fits, "`++` joins lists");
    }
    if (left.constant() instanceof ListValue a && right.constant() instanceof ListValue b) {
      List<Value> all = new ArrayList<>(a.elements());
      all.addAll(b.elements());
      return Shapes.of(ListValue.of(all));
    }
    Shape element = Shape.NEVER;
    for (Shape side : List.of(left, right)) {
      for (Part part : side.parts()) {
        element = element.or(Navigator.elementOf(part));
      }
    }
    return Shape.listOf(element);
  }

  private Shape arithmetic(Binary binary, Shape left, Shape right) {
    Type result =
        ArithmeticTypes.result(
            binary.operator(), Shapes.type(left.withoutNull()), Shapes.type(right.withoutNull()));
    operands.both(
        binary, left, right, !result.isNever(), "go with no `" + binary.operator().symbol() + "`");
    return result.isNever() ? Shape.NEVER : Shapes.of(result, "the result");
  }

  /** The numbers and the like among what {@code shape} may be. */
  Shape numbers(Shape shape) {
    Type numbers = ArithmeticTypes.negated(Shapes.type(shape));
    return numbers.isNever() ? Shape.NEVER : Shapes.of(numbers, "the result");
  }
}
