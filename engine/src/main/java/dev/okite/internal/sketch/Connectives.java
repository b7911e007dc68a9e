package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.Fixed;
import dev.okite.internal.sketch.Sketch.Truth;
import dev.okite.value.BoolValue;
import java.util.List;

/** Sketches of what is made of conditions. */
public final class Connectives {
  private Connectives() {}

  /** {@code a and b and …}, of which each is evaluated where those before it hold. */
  public static Sketched and(Sketcher sketcher, List<? extends Sketchable> operands) {
    Outlook outlook = sketcher.outlook(operands.get(0));
    for (Sketchable operand : operands.subList(1, operands.size())) {
      if (outlook.holds().isNever()) {
        break;
      }
      Outlook next = sketcher.where(outlook.whenHolds(), () -> sketcher.outlook(operand));
      outlook =
          new Outlook(
              outlook.holds().and(next.holds()),
              outlook.holdsNot().or(next.holdsNot()),
              outlook.fails().or(outlook.holds().andThen(next.fails())),
              outlook.whenHolds().and(next.whenHolds()),
              Presence.NONE);
    }
    return truth(outlook);
  }

  /** {@code a or b or …}, of which each is evaluated where those before it do not hold. */
  public static Sketched or(Sketcher sketcher, List<? extends Sketchable> operands) {
    Outlook outlook = sketcher.outlook(operands.get(0));
    for (Sketchable operand : operands.subList(1, operands.size())) {
      if (outlook.holdsNot().isNever()) {
        break;
      }
      Outlook next = sketcher.where(outlook.whenHoldsNot(), () -> sketcher.outlook(operand));
      outlook =
          new Outlook(
              outlook.holds().or(next.holds()),
              outlook.holdsNot().and(next.holdsNot()),
              outlook.fails().or(outlook.holdsNot().andThen(next.fails())),
              Presence.NONE,
              outlook.whenHoldsNot().and(next.whenHoldsNot()));
    }
    return truth(outlook);
  }

  /** {@code not operand}. */
  public static Sketched not(Sketcher sketcher, Sketchable operand) {
    return truth(sketcher.outlook(operand).negated());
  }

  /** {@code if condition then whenTrue else whenFalse}. */
  public static Sketched conditional(
      Sketcher sketcher, Sketchable condition, Sketchable whenTrue, Sketchable whenFalse) {
    Outlook outlook = sketcher.outlook(condition);
    Need fails = outlook.fails();
    if (outlook.holdsNot().isNever()) {
      Sketched taken = sketcher.where(outlook.whenHolds(), () -> sketcher.sketch(whenTrue));
      return new Sketched(taken.value(), fails.or(taken.fails()));
    }
    if (outlook.holds().isNever()) {
      Sketched taken = sketcher.where(outlook.whenHoldsNot(), () -> sketcher.sketch(whenFalse));
      return new Sketched(taken.value(), fails.or(taken.fails()));
    }
    Sketched one = sketcher.where(outlook.whenHolds(), () -> sketcher.sketch(whenTrue));
    Sketched other = sketcher.where(outlook.whenHoldsNot(), () -> sketcher.sketch(whenFalse));
    return new Sketched(
        Sketching.oneOf(
            Sketching.given(outlook.holds(), one.value()),
            Sketching.given(outlook.holdsNot(), other.value())),
        fails
            .or(outlook.holds().andThen(one.fails()))
            .or(outlook.holdsNot().andThen(other.fails())));
  }

  /** Whether {@code condition} comes out as {@code deciding} for an element of an iteration. */
  public static Sketched some(
      Sketcher sketcher,
      Iteration iteration,
      Sketchable condition,
      boolean deciding,
      boolean value) {
    Need decides = Need.NEVER;
    Need fails = iteration.fails();
    for (Outlook each : sketcher.forEachSort(iteration, () -> sketcher.outlook(condition))) {
      decides = decides.or(deciding ? each.holds() : each.holdsNot());
      fails = fails.or(each.fails());
    }
    Need none = Need.open(new Reason("it is about all elements at once", condition.span()));
    Outlook outlook = new Outlook(decides, none, fails, Presence.NONE, Presence.NONE);
    return truth(value ? outlook : outlook.negated());
  }

  /** A condition that is always true or always false is a constant for what is made of it. */
  private static Sketched truth(Outlook outlook) {
    Need fails = outlook.fails();
    if (outlook.holds().isNever()) {
      return new Sketched(new Fixed(BoolValue.FALSE), fails);
    }
    if (outlook.holdsNot().isNever()) {
      return new Sketched(new Fixed(BoolValue.TRUE), fails);
    }
    return new Sketched(
        new Truth(
            new Outlook(
                outlook.holds(),
                outlook.holdsNot(),
                Need.NEVER,
                outlook.whenHolds(),
                outlook.whenHoldsNot())),
        fails);
  }
}
