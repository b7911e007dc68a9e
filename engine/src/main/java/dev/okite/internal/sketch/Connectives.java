package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.At;
import dev.okite.internal.sketch.Sketch.Fixed;
import dev.okite.internal.sketch.Sketch.Truth;
import dev.okite.value.BoolValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sketches of what is made of conditions. */
public final class Connectives {
  private Connectives() {}

  /** {@code a and b and …}, of which each is evaluated where those before it hold. */
  public static Sketched and(Sketcher sketcher, List<? extends Sketchable> operands) {
    List<Sketch> values = new ArrayList<>();
    Need fails = Need.NEVER;
    Outlook outlook = null;
    for (Sketchable operand : operands) {
      if (outlook != null && outlook.holds().isNever()) {
        break;
      }
      Presence there = outlook == null ? Presence.NONE : outlook.whenHolds();
      Sketched sketched = sketcher.where(there, () -> sketcher.sketch(operand));
      Outlook next = Conditions.outlook(sketched, operand);
      values.add(sketched.value());
      fails = fails.or(sketched.fails());
      outlook = outlook == null ? next : both(outlook, next);
    }
    return joined(values, fails, Objects.requireNonNull(outlook), false);
  }

  private static Outlook both(Outlook first, Outlook next) {
    return new Outlook(
        first.holds().and(next.holds()),
        first.holdsNot().or(next.holdsNot()),
        first.fails().or(first.holds().andFail(next.fails())),
        first.whenHolds().and(next.whenHolds()),
        Presence.NONE);
  }

  /** {@code a or b or …}, of which each is evaluated where those before it do not hold. */
  public static Sketched or(Sketcher sketcher, List<? extends Sketchable> operands) {
    List<Sketch> values = new ArrayList<>();
    Need fails = Need.NEVER;
    Outlook outlook = null;
    for (Sketchable operand : operands) {
      if (outlook != null && outlook.holdsNot().isNever()) {
        break;
      }
      Presence there = outlook == null ? Presence.NONE : outlook.whenHoldsNot();
      Sketched sketched = sketcher.where(there, () -> sketcher.sketch(operand));
      Outlook next = Conditions.outlook(sketched, operand);
      values.add(sketched.value());
      fails = fails.or(sketched.fails());
      outlook = outlook == null ? next : either(outlook, next);
    }
    return joined(values, fails, Objects.requireNonNull(outlook), true);
  }

  private static Outlook either(Outlook first, Outlook next) {
    return new Outlook(
        first.holds().or(next.holds()),
        first.holdsNot().and(next.holdsNot()),
        first.fails().or(first.holdsNot().andFail(next.fails())),
        Presence.NONE,
        first.whenHoldsNot().and(next.whenHoldsNot()));
  }

  /**
   * The operands as one condition on one place if they are about one; else what is known of them.
   */
  private static Sketched joined(
      List<Sketch> operands, Need fails, Outlook outlook, boolean deciding) {
    At joined = operands.size() > 1 ? Logic.joined(operands, deciding) : null;
    return joined == null
        ? truth(outlook)
        : new Sketched(joined, fails.or(Conditions.need(joined, Outcomes.FAILURE)));
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
            .or(outlook.holds().andFail(one.fails()))
            .or(outlook.holdsNot().andFail(other.fails())));
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
