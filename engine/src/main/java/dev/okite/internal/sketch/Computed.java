package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.At;
import dev.okite.internal.sketch.Sketch.Fields;
import dev.okite.internal.sketch.Sketch.Fixed;
import dev.okite.internal.sketch.Sketch.Listing;
import dev.okite.internal.sketch.Sketch.OneOf;
import dev.okite.internal.sketch.Sketch.Text;
import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sketches of lists, maps and texts that are computed, and of what it takes for them to be too
 * large.
 */
public final class Computed {
  /**
   * How many values a document may have if a list consists of as many; far enough below what a
   * computed value may have for a list that is put together of some hundred parts.
   */
  private static final long LINEAR_WEIGHT = 50_000;

  /** The same where a list consists of as many values as the square of that. */
  private static final long SQUARE_WEIGHT = 500;

  private static final int MAX_PARTS = 200;

  private Computed() {}

  /** {@code [a, b, …]}. */
  public static Sketched list(
      Sketcher sketcher, Sketchable expression, List<? extends Sketchable> elements) {
    List<Sketch> sorts = new ArrayList<>();
    List<Value> constants = new ArrayList<>();
    Need fails = Need.NEVER;
    int degree = 0;
    for (Sketchable element : elements) {
      Sketched sketched = sketcher.sketch(element);
      fails = fails.or(sketched.fails());
      sorts.add(sketched.value());
      degree = Math.max(degree, Sketching.degree(sketched.value()));
      if (sketched.value() instanceof Fixed fixed) {
        constants.add(fixed.value());
      }
    }
    if (constants.size() == sorts.size()) {
      return new Sketched(new Fixed(ListValue.of(constants)), fails);
    }
    return bounded(sketcher, new Listing(sorts, degree), sorts.size(), fails, expression);
  }

  /** {@code {a: x, b: y}}. */
  public static Sketched map(
      Sketcher sketcher,
      Sketchable expression,
      List<? extends Sketchable> keys,
      List<? extends Sketchable> values) {
    Map<String, Sketch> entries = new LinkedHashMap<>();
    Need fails = Need.NEVER;
    int degree = 0;
    for (int i = 0; i < keys.size(); i++) {
      Sketched key = sketcher.sketch(keys.get(i));
      Sketched value = sketcher.sketch(values.get(i));
      if (!(key.value() instanceof Fixed fixed && fixed.value() instanceof StringValue name)) {
        return Sketching.unknown("a key of the map is computed", expression.span());
      }
      fails = fails.or(key.fails()).or(value.fails());
      entries.put(name.value(), value.value());
      degree = Math.max(degree, Sketching.degree(value.value()));
    }
    return bounded(
        sketcher, new Fields(new HashMap<>(entries), degree), keys.size(), fails, expression);
  }

  /** {@code left ++ right}. */
  public static Sketched concatenation(
      Sketcher sketcher, Sketchable expression, Sketchable left, Sketchable right) {
    List<Sketch> sorts = new ArrayList<>();
    Need fails = Need.NEVER;
    int degree = 0;
    for (Sketchable side : List.of(left, right)) {
      Sketched sketched = sketcher.sketch(side);
      Elements elements = Elements.of(sketched, side);
      fails = fails.or(elements.fails()).or(lists(sketched.value(), side));
      sorts.addAll(elements.values());
      degree = Math.max(degree, elements.degree());
    }
    return bounded(sketcher, new Listing(sorts, degree), sorts.size(), fails, expression);
  }

  /** What it takes for {@code operand} to be something else than a list or null. */
  private static Need lists(Sketch operand, Sketchable expression) {
    if (operand instanceof At place && place.isSame()) {
      return Need.of(new Atom.Misshapen(place.site(), Atom.Shape.LIST));
    }
    if (operand instanceof OneOf choice) {
      return choice.parts().stream()
          .map(part -> lists(part, expression))
          .reduce(Need.NEVER, Need::or);
    }
    boolean isList =
        operand instanceof Listing
            || (operand instanceof Fixed fixed
                && (fixed.value() instanceof ListValue || fixed.value() instanceof NullValue));
    return isList
        ? Need.NEVER
        : Need.open(new Reason("it is not certain to be a list", expression.span()));
  }

  /** The list of what {@code element} is in each iteration that {@code clauses} let through. */
  public static Sketched collected(
      Sketcher sketcher, Sketchable expression, List<SketchedClause> clauses, Sketchable element) {
    return new Collection(sketcher, expression, clauses, element).collect();
  }

  /** Whether all places in {@code sketch} are elements of {@code origins}, or parts of them. */
  static boolean isOf(Sketch sketch, Set<Origin> origins) {
    boolean[] own = {true};
    Sketching.forEachPlace(sketch, place -> own[0] &= origins.contains(place.origin()));
    return own[0];
  }

  /** A text made of {@code parts}. */
  public static Sketched text(
      Sketcher sketcher, Sketchable expression, List<? extends Sketchable> parts) {
    Need fails = Need.NEVER;
    for (Sketchable part : parts) {
      Sketched sketched = sketcher.sketch(part);
      fails = fails.or(sketched.fails()).or(lengthy(sketched.value(), expression));
    }
    return new Sketched(Text.ANY, fails);
  }

  private static Need lengthy(Sketch part, Sketchable expression) {
    if (part instanceof At place) {
      return Conditions.need(place.derived(Derivation.Lengthy.TEST), Outcomes.HOLDS);
    }
    if (part instanceof OneOf choice) {
      return choice.parts().stream().map(p -> lengthy(p, expression)).reduce(Need.NEVER, Need::or);
    }
    boolean isShort =
        part instanceof Sketch.Text
            || part instanceof Sketch.Truth
            || (part instanceof Fixed fixed
                && Derivation.Lengthy.TEST.of(fixed.value()).equals(BoolValue.FALSE));
    return isShort
        ? Need.NEVER
        : Need.open(new Reason("a text is made of something computed", expression.span()));
  }

  /**
   * {@code value}, which consists of {@code parts} sorts, where documents are small enough for it.
   */
  static Sketched bounded(
      Sketcher sketcher, Sketch value, int parts, Need fails, Sketchable expression) {
    int degree = Sketching.degree(value);
    if (degree > 2 || parts > MAX_PARTS) {
      return Sketching.unknown("it may become very large", expression.span());
    }
    if (degree == 0) {
      return new Sketched(value, fails);
    }
    long limit = degree == 1 ? LINEAR_WEIGHT : SQUARE_WEIGHT;
    return new Sketched(value, fails.or(sketcher.heavierThan(limit)));
  }
}
