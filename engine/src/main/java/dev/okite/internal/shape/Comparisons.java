package dev.okite.internal.shape;

import dev.okite.diagnostic.Suggestion;
import dev.okite.internal.check.ArithmeticTypes;
import dev.okite.internal.operation.Glob;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Member;
import dev.okite.type.Type;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What operators between two values come to, and whether what stands beside them fits (5.2 to 5.5).
 */
final class Comparisons {
  private final Interpreter interpreter;
  private final Documents documents;
  private final Observations observations;

  Comparisons(Interpreter interpreter, Documents documents, Observations observations) {
    this.interpreter = interpreter;
    this.documents = documents;
    this.observations = observations;
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
      case EQUAL -> equality(binary, left, right, around).shape();
      case NOT_EQUAL -> equality(binary, left, right, around).negated().shape();
      case IN -> membership(binary, left, right, around).shape();
      case NOT_IN -> membership(binary, left, right, around).negated().shape();
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

  // ---- Equality

  private Outcome equality(Binary binary, Shape left, Shape right, Surroundings around) {
    kindOf(binary.left(), binary.right(), around);
    kindOf(binary.right(), binary.left(), around);
    boolean negated = binary.operator() == BinaryOperator.NOT_EQUAL;
    note(binary, binary, left, right, () -> neverEqual(binary, left, right, negated));
    return equal(left, right);
  }

  /** Notes whether a comparison of {@code left} with {@code right}, at {@code node}, may hold. */
  private void note(Binary binary, Expr node, Shape left, Shape right, Supplier<String> message) {
    if (left.withoutNull().isNever() || right.withoutNull().isNever()) {
      return;
    }
    if (isForeign(left) || isForeign(right) || canBeEqual(left, right)) {
      observations.fits(node, Aspect.EQUALITY);
    } else if (!left.isUnknown() && !right.isUnknown() && areAboutDocuments(left, right)) {
      observations.misfits(
          node, Aspect.EQUALITY, node.span(), message, () -> typeAdvice(left, right));
    }
    choice(binary, node, left, right);
    choice(binary, node, right, left);
  }

  private static String neverEqual(Binary binary, Shape left, Shape right, boolean negated) {
    return "`"
        + Texts.of(binary.left())
        + "` is never "
        + constantOrKind(right)
        + ": it is "
        + Texts.what(left)
        + (negated ? ", so that this always holds" : "");
  }

  private static String neverIn(Binary binary, Shape left, Shape elements) {
    return "`"
        + Texts.of(binary.right())
        + "` never holds "
        + constantOrKind(left)
        + ": what is in it is "
        + Texts.what(elements);
  }

  private static String constantOrKind(Shape shape) {
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
    return value != null && kinds.equals(EnumSet.of(ValueKind.STRING))
        ? Optional.of("write `\"" + value + "\"` with quotes")
        : Optional.empty();
  }

  private static boolean areAboutDocuments(Shape left, Shape right) {
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
                part instanceof Part.Unknown unknown
                    ? unknown.reason().isForeign()
                    : part instanceof Part.Root root && root.type() == null);
  }

  /** Whether some value other than null can be on both sides, or null is asked for. */
  private static boolean canBeEqual(Shape left, Shape right) {
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
  private static Outcome equal(Shape left, Shape right) {
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
    boolean isUnlisted = left instanceof Part.Unlisted || right instanceof Part.Unlisted;
    boolean hasConstant = left instanceof Part.Constant || right instanceof Part.Constant;
    if (isUnlisted && hasConstant) {
      return new Outcome(false, true);
    }
    Set<ValueKind> common = numbers(Shapes.kinds(left));
    common.retainAll(numbers(Shapes.kinds(right)));
    return new Outcome(!common.isEmpty(), true);
  }

  // ---- Values that a field can have

  /** Notes whether a constant is one of the values that a field can have. */
  private void choice(Binary binary, Expr node, Shape field, Shape value) {
    Value constant = value.constant();
    if (constant == null || constant.kind() == ValueKind.NULL) {
      return;
    }
    List<Value> choices = new ArrayList<>();
    for (Part part : field.withoutNull().parts()) {
      List<Value> values = part instanceof Part.Node at ? at.schema().values() : List.of();
      if (values.isEmpty() || values.contains(constant)) {
        observations.fits(node, Aspect.CHOICE);
        return;
      }
      choices.addAll(values);
    }
    if (!choices.isEmpty() && canBeEqual(field, value)) {
      observations.misfits(
          node,
          Aspect.CHOICE,
          node.span(),
          () ->
              "`"
                  + Texts.of(binary.left() == node ? binary.right() : binary.left())
                  + "` is never `"
                  + Texts.constant(constant)
                  + "`; it is "
                  + Texts.oneOf(choices.stream().map(v -> "`" + Texts.constant(v) + "`").toList()),
          () ->
              constant instanceof StringValue text
                  ? Suggestion.didYouMean(
                      text.value(),
                      choices.stream()
                          .filter(StringValue.class::isInstance)
                          .map(v -> ((StringValue) v).value())
                          .toList())
                  : Optional.empty());
    }
  }

  /** Notes whether the kind or version that documents are held against is one that there is. */
  private void kindOf(Expr field, Expr text, Surroundings around) {
    if (!(field instanceof Member member)
        || !documents.marks().contains(member.name().name())
        || !(text instanceof Literal literal)
        || !(literal.value() instanceof String name)) {
      return;
    }
    Shape target = interpreter.eval(member.target(), around);
    if (target.parts().stream().noneMatch(Part.Root.class::isInstance)) {
      return;
    }
    String mark = member.name().name();
    Set<String> known = documents.textsOf(mark);
    Optional<String> near =
        known.contains(name) ? Optional.empty() : Suggestion.nearest(name, known);
    if (near.isEmpty()) {
      observations.fits(literal, Aspect.KIND);
    } else {
      observations.misfits(
          literal,
          Aspect.KIND,
          literal.span(),
          () -> "no type of documents is known whose `" + mark + "` is `" + name + "`",
          () -> near.map(n -> "did you mean `" + n + "`?"));
    }
  }

  // ---- Membership

  private Outcome membership(Binary binary, Shape left, Shape right, Surroundings around) {
    if (binary.right() instanceof ListLiteral list) {
      for (Expr element : list.elements()) {
        kindOf(binary.left(), element, around);
        Shape value = interpreter.eval(element, around);
        note(binary, element, left, value, () -> neverEqual(binary, left, value, false));
      }
    }
    Outcome outcome = Outcome.NEVER;
    boolean fits = false;
    Shape elements = Shape.NEVER;
    for (Part part : right.parts()) {
      Set<ValueKind> kinds = Shapes.kinds(part);
      if (part.equals(Shape.NULL.only())) {
        outcome = outcome.or(new Outcome(false, true));
        continue;
      }
      fits |=
          kinds.contains(ValueKind.LIST)
              || kinds.contains(ValueKind.MAP)
              || kinds.contains(ValueKind.CIDR);
      elements = elements.or(elements(part));
      outcome = outcome.or(contains(part, left));
    }
    operand(
        binary,
        binary.right(),
        right,
        fits || right.withoutNull().isNever(),
        "`" + binary.operator().symbol() + "` looks into a list or a map");
    if (!(binary.right() instanceof ListLiteral) && !elements.isNever() && !right.isUnknown()) {
      Shape held = elements;
      note(binary, binary, left, held, () -> neverIn(binary, left, held));
    }
    return outcome;
  }

  /** What may be in {@code part}. */
  private static Shape elements(Part part) {
    Shape elements = Navigator.elementOf(part);
    Set<ValueKind> kinds = Shapes.kinds(part);
    if (kinds.contains(ValueKind.MAP)) {
      elements = elements.or(Shape.STRING);
    }
    return kinds.contains(ValueKind.CIDR)
        ? elements.or(Shape.STRING).or(Shape.of(new Part.Scalar(ValueKind.CIDR)))
        : elements;
  }

  private static Outcome contains(Part container, Shape left) {
    Outcome outcome = Outcome.NEVER;
    for (Part element : left.parts()) {
      outcome = outcome.or(contains(container, element));
    }
    return outcome;
  }

  private static Outcome contains(Part container, Part element) {
    if (element.equals(Shape.NULL.only())) {
      return new Outcome(false, true);
    }
    if (container instanceof Part.Constant constant && constant.value() instanceof ListValue list) {
      if (element instanceof Part.Constant wanted) {
        boolean isIn = list.elements().contains(wanted.value());
        return new Outcome(isIn, !isIn);
      }
      return new Outcome(!(element instanceof Part.Unlisted) && list.size() > 0, true);
    }
    if (container instanceof Part.Entries map && element instanceof Part.Constant wanted) {
      boolean isKnown =
          wanted.value() instanceof StringValue key && map.entries().containsKey(key.value());
      return new Outcome(isKnown || map.others() != null, true);
    }
    if (container instanceof Part.Listing list) {
      return new Outcome(equal(Shape.of(element), list.element()).canHold(), true);
    }
    return new Outcome(true, true);
  }

  // ---- Patterns, order, arithmetic

  private Outcome pattern(Binary binary, Shape left, Shape right) {
    String symbol = "`" + binary.operator().symbol() + "` looks at a string";
    boolean fits = isTextOrNull(left);
    operand(binary, binary.left(), left, fits, symbol);
    if (fits) {
      operand(binary, binary.right(), right, isTextOrNull(right), symbol);
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

  private static Outcome like(Part part, String glob) {
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
    operands(binary, left, right, fits, "have no order between them");
    return one.isNever() || other.isNever() ? Shape.FALSE : Shape.BOOL;
  }

  private Shape concatenation(Binary binary, Shape left, Shape right) {
    for (Expr side : List.of(binary.left(), binary.right())) {
      Shape shape = side == binary.left() ? left : right;
      boolean fits = shape.withoutNull().isNever() || Shapes.kinds(shape).contains(ValueKind.LIST);
      operand(binary, side, shape, fits, "`++` joins lists");
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
    operands(
        binary, left, right, !result.isNever(), "go with no `" + binary.operator().symbol() + "`");
    return result.isNever() ? Shape.NEVER : Shapes.of(result, "the result");
  }

  /** The numbers and the like among what {@code shape} may be. */
  Shape numbers(Shape shape) {
    Type numbers = ArithmeticTypes.negated(Shapes.type(shape));
    return numbers.isNever() ? Shape.NEVER : Shapes.of(numbers, "the result");
  }

  private void operand(Binary binary, Expr operand, Shape found, boolean fits, String wanted) {
    if (fits) {
      observations.fits(operand, Aspect.OPERAND);
    } else {
      observations.misfits(
          operand,
          Aspect.OPERAND,
          operand.span(),
          () -> wanted + ", and `" + Texts.of(operand) + "` is " + Texts.what(found),
          () -> operandAdvice(binary, found));
    }
  }

  private static Optional<String> operandAdvice(Binary binary, Shape found) {
    Set<ValueKind> kinds = Shapes.kinds(found);
    boolean isMembership =
        binary.operator() == BinaryOperator.IN || binary.operator() == BinaryOperator.NOT_IN;
    if (isMembership && kinds.contains(ValueKind.STRING)) {
      return Optional.of("use `contains(text, part)` for a part of a text");
    }
    if (kinds.contains(ValueKind.LIST)) {
      return Optional.of("ask each element, as in `any x in …: x like …`");
    }
    return kinds.contains(ValueKind.INT)
        ? Optional.of("make a string of it with `\"{…}\"`")
        : Optional.empty();
  }

  private void operands(Binary binary, Shape left, Shape right, boolean fits, String what) {
    if (fits) {
      observations.fits(binary, Aspect.OPERAND);
    } else if (areAboutDocuments(left, right)) {
      observations.misfits(
          binary,
          Aspect.OPERAND,
          binary.span(),
          () ->
              "`"
                  + Texts.of(binary.left())
                  + "` is "
                  + Texts.what(left)
                  + " and `"
                  + Texts.of(binary.right())
                  + "` is "
                  + Texts.what(right)
                  + ", which "
                  + what,
          () -> orderAdvice(left, right));
    }
  }

  private static Optional<String> orderAdvice(Shape left, Shape right) {
    boolean quantities =
        Shapes.kinds(left).contains(ValueKind.QUANTITY)
            || Shapes.kinds(right).contains(ValueKind.QUANTITY);
    if (quantities) {
      return Optional.of("make an amount of the other one as well with `quantity(…)`");
    }
    boolean texts =
        Shapes.kinds(left).contains(ValueKind.STRING)
            || Shapes.kinds(right).contains(ValueKind.STRING);
    return texts
        ? Optional.of("make an amount or a number of the text with `quantity(…)` or `int(…)`")
        : Optional.empty();
  }
}
