package dev.okite.internal.reference;

import dev.okite.syntax.PathStep;
import dev.okite.syntax.Projection;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code xs[*].a[0].b} (spec 5.7), and what it shows. */
final class Projections {
  private final Expressions expressions;
  private final Projection projection;
  private final List<Value> results = new ArrayList<>();
  private final List<Spots> spots = new ArrayList<>();

  Projections(Expressions expressions, Projection projection) {
    this.expressions = expressions;
    this.projection = projection;
  }

  Shown evaluate() {
    Shown source = expressions.evaluate(projection.source());
    spots.add(source.spots());
    // The first step is the first `[*]`, which walks the source.
    for (Item item : Item.in(projection.source(), source)) {
      walk(1, Shown.itself(item.element()));
    }
    return expressions.computed(projection, ListValue.of(results), spots);
  }

  /** Walks the steps from {@code start} on, beginning at one element. */
  private void walk(int start, Shown element) {
    expressions.charge(projection, 1);
    Shown here = element;
    for (int i = start; i < projection.steps().size(); i++) {
      PathStep step = projection.steps().get(i);
      if (step instanceof PathStep.Every) {
        walkEvery(i + 1, here);
        return;
      }
      here = step(step, here);
    }
    results.add(here.value());
    spots.add(here.spots());
  }

  /** A null that is walked adds no result. */
  private void walkEvery(int start, Shown here) {
    spots.add(here.spots());
    for (Item item : Item.in(projection, here)) {
      walk(start, Shown.itself(item.element()));
    }
  }

  private Shown step(PathStep step, Shown here) {
    Paths paths = new Paths(expressions);
    if (step instanceof PathStep.Field field) {
      return paths.member(projection, here, field.name());
    }
    return paths.index(projection, here, expressions.evaluate(((PathStep.At) step).index()));
  }
}
