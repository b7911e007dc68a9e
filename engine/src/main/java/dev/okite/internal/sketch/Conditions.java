package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.At;
import dev.okite.internal.sketch.Sketch.Fixed;
import dev.okite.internal.sketch.Sketch.OneOf;
import dev.okite.internal.sketch.Sketch.Truth;
import dev.okite.internal.sketch.Sketch.Unknown;
import dev.okite.value.NullValue;
import java.util.List;

/** What it takes for values to come out one way or the other. */
public final class Conditions {
  private Conditions() {}

  /** What is known of {@code sketched}, which stands at {@code expression}, as a condition. */
  static Outlook outlook(Sketched sketched, Sketchable expression) {
    return outlook(sketched.value(), expression).failingToo(sketched.fails());
  }

  private static Outlook outlook(Sketch value, Sketchable expression) {
    if (value instanceof Truth truth) {
      return truth.outlook();
    }
    if (value instanceof At place) {
      return outlook(place);
    }
    if (value instanceof OneOf choice) {
      return outlook(choice, expression);
    }
    Reason reason =
        value instanceof Unknown unknown
            ? unknown.reason()
            : new Reason("it comes out the same for all documents of the kind", expression.span());
    if (value instanceof Fixed fixed) {
      int outcome = Outcomes.of(fixed.value());
      return new Outlook(
          open((outcome & Outcomes.HOLDS) != 0, reason),
          open((outcome & Outcomes.HOLDS_NOT) != 0, reason),
          open((outcome & Outcomes.NO_CONDITION) != 0, reason),
          Presence.NONE,
          Presence.NONE);
    }
    return Outlook.unknown(reason);
  }

  private static Need open(boolean open, Reason reason) {
    return open ? Need.open(reason) : Need.NEVER;
  }

  private static Outlook outlook(At place) {
    int fromNull = Outcomes.of(place.derivation(), NullValue.ABSENT);
    Presence there = Presence.of(place.origin(), place.site());
    return new Outlook(
        need(place, Outcomes.HOLDS),
        need(place, Outcomes.HOLDS_NOT),
        need(place, Outcomes.NO_CONDITION),
        (fromNull & Outcomes.HOLDS) == 0 ? there : Presence.NONE,
        (fromNull & Outcomes.HOLDS_NOT) == 0 ? there : Presence.NONE);
  }

  private static Outlook outlook(OneOf choice, Sketchable expression) {
    Need holds = Need.NEVER;
    Need holdsNot = Need.NEVER;
    Need fails = Need.NEVER;
    for (Sketch part : choice.parts()) {
      Outlook outlook = outlook(part, expression);
      holds = holds.or(outlook.holds());
      holdsNot = holdsNot.or(outlook.holdsNot());
      fails = fails.or(outlook.fails());
    }
    // Which of them it is may have to do with what else is there.
    return new Outlook(holds, holdsNot, fails, Presence.NONE, Presence.NONE);
  }

  /** What it takes for {@code place} to come out in one of {@code outcomes}. */
  static Need need(At place, int outcomes) {
    return place.given().and(plain(place, outcomes));
  }

  private static Need plain(At place, int outcomes) {
    if (place.derivation().isCondition() && (outcomes & ~Outcomes.NO_CONDITION) == 0) {
      return Need.NEVER;
    }
    boolean nullIsOne = (Outcomes.of(place.derivation(), NullValue.ABSENT) & outcomes) != 0;
    if (!nullIsOne || place.anchor() == place.site()) {
      return Need.of(new Atom.Some(place.site(), place.derivation(), outcomes));
    }
    List<String> path = place.site().namesFrom(place.anchor());
    if (path == null) {
      return Need.open(new Reason("it may be missing in a way that is not followed", null));
    }
    return Need.of(new Atom.Below(place.anchor(), path, place.derivation(), outcomes));
  }
}
