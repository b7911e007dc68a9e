package dev.okite.internal.reference;

import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Reach;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code reach x from start via next} (spec 5.7), and what it shows. */
final class Reachability {
  private final Expressions expressions;
  private final Reach reach;
  private final Set<Value> known = new LinkedHashSet<>();
  private final List<Value> reached = new ArrayList<>();

  Reachability(Expressions expressions, Reach reach) {
    this.expressions = expressions;
    this.reach = reach;
  }

  Shown evaluate() {
    Symbol variable = expressions.run().resolutions().binder(reach.variable());
    List<Spots> spots = new ArrayList<>();
    Shown from = expressions.evaluate(reach.from());
    add(reach.from(), from, spots);
    for (int i = 0; i < reached.size(); i++) {
      Expressions inside = expressions.with(variable, Shown.itself(reached.get(i)));
      add(reach.via(), inside.evaluate(reach.via()), spots);
    }
    return expressions.computed(reach, ListValue.of(reached), spots);
  }

  /** An element equal to one that is there already is left out. */
  private void add(Expr source, Shown shown, List<Spots> spots) {
    spots.add(shown.spots());
    for (Item item : Item.in(source, shown)) {
      expressions.charge(reach, 1);
      expressions.check(reach, spots, budget -> budget.charge(item.element().weight()));
      if (known.add(item.element())) {
        reached.add(item.element());
      }
    }
  }
}
