package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.At;
import dev.okite.internal.sketch.Sketch.Fields;
import dev.okite.internal.sketch.Sketch.Fixed;
import dev.okite.internal.sketch.Sketch.Listing;
import dev.okite.internal.sketch.Sketch.OneOf;
import dev.okite.internal.sketch.Sketch.Text;
import dev.okite.internal.sketch.Sketch.Truth;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;

/** Sketches of values that are held against a declared type. */
public final class Types {
  /** Whether a value has a type. */
  private record Accepted(Type type) implements Derivation {
    @Override
    public Value of(Value input) {
      return BoolValue.of(type.accepts(input));
    }

    @Override
    public boolean isCondition() {
      return true;
    }
  }

  private Types() {}

  /** {@code operand is type}, or {@code is not} where that is not expected. */
  public static Sketched test(
      Sketcher sketcher, Sketchable expression, Sketchable operand, Type type, boolean expected) {
    Sketched sketched = sketcher.sketch(operand);
    if (type.equals(Type.NULL) && isThere(sketched.value())) {
      return new Sketched(new Fixed(BoolValue.of(!expected)), sketched.fails());
    }
    return Operations.condition(sketched, expression, value -> type.accepts(value) == expected);
  }

  private static boolean isThere(Sketch value) {
    return (value instanceof At place && place.isSame() && place.site().step() == Site.Step.ROOT)
        || value instanceof Listing
        || value instanceof Fields
        || value instanceof Truth
        || value instanceof Text;
  }

  /** {@code sketched}, whose evaluation fails if it is not of {@code type}. */
  public static Sketched typed(Sketched sketched, Type type, Sketchable expression) {
    Need refused = refused(sketched.value(), type, expression);
    return new Sketched(sketched.value(), sketched.fails().or(refused));
  }

  private static Need refused(Sketch value, Type type, Sketchable expression) {
    if (value instanceof At place) {
      if (place.derivation().isCondition() && type.allows(ValueKind.BOOL)) {
        return Need.NEVER;
      }
      return Conditions.need(place.derived(new Accepted(type)), Outcomes.FALSE);
    }
    if (value instanceof OneOf choice) {
      return choice.parts().stream()
          .map(part -> refused(part, type, expression))
          .reduce(Need.NEVER, Need::or);
    }
    boolean accepted =
        (value instanceof Fixed fixed && type.accepts(fixed.value()))
            || (value instanceof Truth && type.allows(ValueKind.BOOL))
            || (value instanceof Text && type.allows(ValueKind.STRING))
            || (value instanceof Listing && type.equals(type.or(Type.LIST)))
            || (value instanceof Fields && type.equals(type.or(Type.MAP)));
    return accepted
        ? Need.NEVER
        : Need.open(new Reason("its declared type is not certain to fit", expression.span()));
  }
}
