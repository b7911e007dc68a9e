package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.At;
import dev.okite.internal.sketch.Sketch.Fields;
import dev.okite.internal.sketch.Sketch.Fixed;
import dev.okite.internal.sketch.Sketch.Listing;
import dev.okite.internal.sketch.Sketch.OneOf;
import dev.okite.internal.sketch.Sketch.Truth;
import dev.okite.internal.sketch.Sketch.Unknown;
import dev.okite.source.Span;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sketches made of sketches. */
public final class Sketching {
  private Sketching() {}

  /** Something of which nothing is known. */
  public static Sketched unknown(String why, Span span) {
    Reason reason = new Reason(why, span);
    return new Sketched(new Unknown(reason), Need.open(reason));
  }

  /** {@code value}, whatever the document holds. */
  public static Sketched fixed(Value value) {
    return new Sketched(new Fixed(value), Need.NEVER);
  }

  /** One of {@code parts}. */
  public static Sketch oneOf(Sketch... parts) {
    List<Sketch> flat = new ArrayList<>();
    for (Sketch part : parts) {
      if (part instanceof OneOf choice) {
        flat.addAll(choice.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new OneOf(flat);
  }

  /** The values of {@code sketch} that are not null. */
  static Sketch present(Sketch sketch) {
    if (sketch instanceof At place) {
      boolean nullFromNull = Outcomes.of(place.derivation(), NullValue.ABSENT) == Outcomes.NULL;
      return nullFromNull ? place.present() : place;
    }
    if (sketch instanceof Fixed fixed && fixed.value() instanceof NullValue) {
      return new OneOf(List.of());
    }
    if (sketch instanceof OneOf choice) {
      return oneOf(choice.parts().stream().map(Sketching::present).toArray(Sketch[]::new));
    }
    return sketch;
  }

  /** {@code left ?? right}. */
  public static Sketched coalesce(Sketched left, Sketched right) {
    Need fails = left.fails().or(right.fails());
    if (left.value() instanceof Fixed fixed) {
      return fixed.value() instanceof NullValue ? new Sketched(right.value(), fails) : left;
    }
    boolean plain = right.value() instanceof Fixed fixed && fixed.value().weight() == 1;
    if (plain && left.value() instanceof At place) {
      Value instead = ((Fixed) right.value()).value();
      return new Sketched(place.derived(new Derivation.Otherwise(instead)), fails);
    }
    return new Sketched(oneOf(present(left.value()), right.value()), fails);
  }

  /** {@code list}, whose elements are keys for which {@code filter} holds, if it is about them. */
  static Sketch onlyIf(Sketch filter, Sketch list) {
    if (!(filter instanceof At condition) || !(list instanceof Listing listing)) {
      return list;
    }
    boolean aboutKey = condition.site().step() == Site.Step.KEY;
    List<Sketch> elements = new ArrayList<>();
    for (Sketch element : listing.elements()) {
      boolean isTheKey =
          aboutKey
              && element instanceof At key
              && key.isSame()
              && key.site() == condition.site()
              && key.origin() == condition.origin();
      elements.add(
          isTheKey
              ? ((At) element).derived(new Derivation.OnlyIf(condition.derivation()))
              : element);
    }
    return new Listing(elements, listing.degree());
  }

  /** {@code sketch}, which is evaluated only where {@code outer} is met. */
  static Sketch given(Need outer, Sketch sketch) {
    if (sketch instanceof At place) {
      return new At(
          place.origin(),
          place.site(),
          place.anchor(),
          place.derivation(),
          place.given().within(outer));
    }
    if (sketch instanceof OneOf choice) {
      return new OneOf(choice.parts().stream().map(part -> given(outer, part)).toList());
    }
    if (sketch instanceof Listing list) {
      return new Listing(
          list.elements().stream().map(element -> given(outer, element)).toList(), list.degree());
    }
    if (sketch instanceof Fields map) {
      Map<String, Sketch> entries = new HashMap<>();
      map.entries().forEach((name, entry) -> entries.put(name, given(outer, entry)));
      return new Fields(entries, map.degree());
    }
    return sketch instanceof Truth truth ? new Truth(truth.outlook().given(outer)) : sketch;
  }

  /** How many values {@code sketch} may consist of: the size of the document to this power. */
  static int degree(Sketch sketch) {
    if (sketch instanceof Listing list) {
      return list.degree();
    }
    if (sketch instanceof Fields map) {
      return map.degree();
    }
    if (sketch instanceof OneOf choice) {
      return choice.parts().stream().mapToInt(Sketching::degree).max().orElse(0);
    }
    return sketch instanceof At || sketch instanceof Unknown ? 1 : 0;
  }

  /** All places that {@code sketch} has in it. */
  static void forEachPlace(Sketch sketch, Consumer<At> action) {
    if (sketch instanceof At place) {
      action.accept(place);
    } else if (sketch instanceof OneOf choice) {
      choice.parts().forEach(part -> forEachPlace(part, action));
    } else if (sketch instanceof Listing list) {
      list.elements().forEach(element -> forEachPlace(element, action));
    } else if (sketch instanceof Fields map) {
      map.entries().values().forEach(entry -> forEachPlace(entry, action));
    }
  }
}
