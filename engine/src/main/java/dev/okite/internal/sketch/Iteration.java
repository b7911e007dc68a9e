package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.At;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;

/** An iteration of a rule that is being sketched. */
public final class Iteration {
  private final Sketch source;
  private final Elements elements;
  private final int first;
  private final int second;
  private final Need fails;

  private Iteration(Sketch source, Elements elements, int first, int second, Need fails) {
    this.source = source;
    this.elements = elements;
    this.first = first;
    this.second = second;
    this.fails = fails;
  }

  /**
   * An iteration over {@code source}.
   *
   * @param first the slot of the first name
   * @param second the slot of the second name, or -1
   */
  public static Iteration over(Sketcher sketcher, Sketchable source, int first, int second) {
    Sketched sketched = sketcher.sketch(source);
    Elements elements = Elements.of(sketched, source);
    Need fails = elements.fails();
    if (second >= 0) {
      fails = fails.or(keysAreNames(elements));
    }
    return new Iteration(sketched.value(), elements, first, second, fails);
  }

  /** With two names, the first is sketched as the key of a map. */
  private static Need keysAreNames(Elements elements) {
    Need lists = Need.NEVER;
    for (Sketch key : elements.keys()) {
      if (key instanceof At place && place.site().step() == Site.Step.KEY) {
        Site map = Objects.requireNonNull(place.site().parent());
        lists = lists.or(Need.of(new Atom.Misshapen(map, Atom.Shape.MAP)));
      }
    }
    return lists;
  }

  /** What it takes for the iteration not to come about. */
  public Need fails() {
    return fails;
  }

  /** Whether there certainly is no element. */
  public boolean isEmpty() {
    return sorts() == 0;
  }

  /** How many sorts of elements there are; 0 if there certainly is no element. */
  int sorts() {
    return elements.values().size();
  }

  /** How many elements there are: the size of the document to this power, at most. */
  public int degree() {
    return elements.degree();
  }

  /** Whether it runs over parts of the elements of {@code origins}. */
  boolean isOver(Set<Origin> origins) {
    return Computed.isOf(source, origins);
  }

  /** Where its elements of one sort come from. */
  Set<Origin> origins(int sort) {
    Set<Origin> origins = Collections.newSetFromMap(new IdentityHashMap<>());
    Sketching.forEachPlace(elements.values().get(sort), place -> origins.add(place.origin()));
    return origins;
  }

  void bind(Calls calls, int sort) {
    calls.bind(first, second < 0 ? elements.values().get(sort) : elements.keys().get(sort));
    if (second >= 0) {
      calls.bind(second, elements.values().get(sort));
    }
  }
}
