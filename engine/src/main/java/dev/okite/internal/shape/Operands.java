package dev.okite.internal.shape;

import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.value.ValueKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Notes whether what stands beside an operator is something that the operator takes. */
final class Operands {
  private final Observations observations;

  Operands(Observations observations) {
    this.observations = observations;
  }

  /**
   * Notes whether {@code found}, which {@code operand} is, fits beside an operator.
   *
   * @param wanted what the operator does, as the start of a sentence
   */
  void one(Binary binary, Expr operand, Shape found, boolean fits, String wanted) {
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
    if (isMembership) {
      return kinds.contains(ValueKind.STRING)
          ? Optional.of("use `contains(text, part)` for a part of a text")
          : Optional.empty();
    }
    if (kinds.contains(ValueKind.LIST)) {
      return Optional.of("ask each element, as in `any x in …: x like …`");
    }
    return kinds.contains(ValueKind.INT)
        ? Optional.of("make a string of it with `\"{…}\"`")
        : Optional.empty();
  }

  /**
   * Notes whether two values fit beside an operator together.
   *
   * @param what the end of the sentence that says why they do not
   */
  void both(Binary binary, Shape left, Shape right, boolean fits, String what) {
    if (fits) {
      observations.fits(binary, Aspect.OPERAND);
    } else if (Equality.areAboutDocuments(left, right)) {
      misfits(
          binary,
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

  /** Notes that amounts are compared as documents write them: by letters, or not at all. */
  void quantities(Binary binary, Shape left, Shape right) {
    misfits(
        binary,
        () ->
            "`"
                + Texts.of(binary)
                + "` compares amounts as they are written, of which `2Gi` is less than `512Mi`",
        () ->
            Optional.of(
                "write `"
                    + amount(binary.left(), left)
                    + " "
                    + binary.operator().symbol()
                    + " "
                    + amount(binary.right(), right)
                    + "`"));
  }

  private void misfits(Binary binary, Supplier<String> message, Supplier<Optional<String>> hint) {
    observations.misfits(binary, Aspect.OPERAND, binary.span(), message, hint);
  }

  private static String amount(Expr operand, Shape shape) {
    boolean isAmount = Shapes.kinds(shape).equals(EnumSet.of(ValueKind.QUANTITY));
    return isAmount ? Texts.of(operand) : "quantity(" + Texts.of(operand) + ")";
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
