package dev.okite.internal.shape;

import dev.okite.syntax.Binary;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ListLiteral;
import dev.okite.value.ListValue;
import dev.okite.value.StringValue;
import dev.okite.value.ValueKind;
import java.util.Set;

/** Whether a value can be in another (5.2), and what there is to say where it never is. */
final class Membership {
  private final Interpreter interpreter;
  private final Equality equality;
  private final KindNames kinds;
  private final Operands operands;

  Membership(Interpreter interpreter, Equality equality, KindNames kinds, Operands operands) {
    this.interpreter = interpreter;
    this.equality = equality;
    this.kinds = kinds;
    this.operands = operands;
  }

  /** What {@code in} or {@code not in} says of the left side being in the right one. */
  Outcome of(Binary binary, Shape left, Shape right, Surroundings around) {
    if (binary.right() instanceof ListLiteral list) {
      for (Expr element : list.elements()) {
        kinds.note(binary.left(), element, around);
        Shape value = interpreter.eval(element, around);
        equality.note(
            binary, element, left, value, () -> Equality.neverEqual(binary, left, value, false));
      }
    }
    Outcome outcome = Outcome.NEVER;
    boolean fits = false;
    Shape elements = Shape.NEVER;
    for (Part part : right.parts()) {
      Set<ValueKind> of = Shapes.kinds(part);
      if (part.equals(Shape.NULL.only())) {
        outcome = outcome.or(new Outcome(false, true));
        continue;
      }
      fits |=
          of.contains(ValueKind.LIST) || of.contains(ValueKind.MAP) || of.contains(ValueKind.CIDR);
      elements = elements.or(elements(part));
      outcome = outcome.or(contains(part, left));
    }
    operands.one(
        binary,
        binary.right(),
        right,
        fits || right.withoutNull().isNever(),
        "`" + binary.operator().symbol() + "` looks into a list or a map");
    if (!(binary.right() instanceof ListLiteral) && !elements.isNever() && !right.isUnknown()) {
      Shape held = elements;
      equality.note(binary, binary, left, held, () -> neverIn(binary, left, held));
    }
    return outcome;
  }

  /** What may be in {@code part}. */
  private static Shape elements(Part part) {
    Shape elements = Navigator.elementOf(part);
    Set<ValueKind> of = Shapes.kinds(part);
    if (of.contains(ValueKind.MAP)) {
      elements = elements.or(Shape.STRING);
    }
    return of.contains(ValueKind.CIDR)
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
      if (element instanceof Part.MarkText mark) {
        return new Outcome(
            list.elements().stream().anyMatch(value -> Equality.mayBe(mark, value)), true);
      }
      return new Outcome(
          element instanceof Part.Unlisted unlisted
              ? list.elements().stream().anyMatch(unlisted::mayBe)
              : list.size() > 0,
          true);
    }
    if (container instanceof Part.Entries map && element instanceof Part.Constant wanted) {
      boolean isKnown =
          wanted.value() instanceof StringValue key && map.entries().containsKey(key.value());
      return new Outcome(isKnown || map.others() != null, true);
    }
    if (container instanceof Part.Listing list) {
      return new Outcome(Equality.equal(Shape.of(element), list.element()).canHold(), true);
    }
    return new Outcome(true, true);
  }

  private static String neverIn(Binary binary, Shape left, Shape elements) {
    return "`"
        + Texts.of(binary.right())
        + "` never holds "
        + Equality.constantOrKind(left)
        + ": what is in it is "
        + Texts.what(elements);
  }
}
