package dev.okite.internal.reference;

import dev.okite.internal.check.Symbol;
import dev.okite.internal.eval.Failures;
import dev.okite.syntax.Filter;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Select;
import dev.okite.value.BoolValue;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What looks for elements for which a condition holds (spec 5.6, 5.7), and what it shows. */
final class Searches {
  private final Expressions expressions;

  Searches(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Spec 5.6: stops at the first element that decides. */
  Shown quantified(Quantified quantified) {
    Shown source = expressions.evaluate(quantified.source());
    // `any` and `none` are decided by an element for which the condition holds, `all` by another.
    boolean deciding = quantified.quantifier() != Quantified.Quantifier.ALL;
    boolean undecided = quantified.quantifier() != Quantified.Quantifier.ANY;
    List<Spots> spots = new ArrayList<>(List.of(source.spots()));
    for (Item item : Item.in(quantified.source(), source)) {
      expressions.charge(quantified, 1);
      Condition condition =
          expressions.with(quantified.binding(), item).condition(quantified.condition());
      if (condition.holds() == deciding) {
        return new Shown(
            BoolValue.of(!undecided),
            Spots.join(condition.spots(), Spots.of(item.element()), source.spots()));
      }
      spots.add(condition.spots());
    }
    return new Shown(BoolValue.of(undecided), Spots.join(spots));
  }

  /** {@code (xs where c)}. */
  Shown filter(Filter filter) {
    Shown source = expressions.evaluate(filter.source());
    Symbol it = expressions.run().resolutions().element(filter);
    List<Value> kept = new ArrayList<>();
    List<Spots> spots = new ArrayList<>(List.of(source.spots()));
    for (Item item : Item.in(filter.source(), source)) {
      expressions.charge(filter, 1);
      Condition condition =
          expressions.with(it, Shown.itself(item.element())).condition(filter.condition());
      if (condition.holds()) {
        kept.add(item.element());
      }
      spots.add(condition.spots());
    }
    return expressions.computed(filter, ListValue.of(kept), spots);
  }

  /** {@code first}, {@code one} and {@code count}. */
  Shown select(Select select) {
    Shown source = expressions.evaluate(select.source());
    List<Looked> looked = new ArrayList<>();
    boolean found = false;
    for (Item item : Item.in(select.source(), source)) {
      expressions.charge(select, 1);
      Condition condition = condition(select, item);
      looked.add(new Looked(item.element(), condition));
      if (condition.holds() && select.selector() == Select.Selector.FIRST) {
        break;
      }
      if (condition.holds() && found && select.selector() == Select.Selector.ONE) {
        throw new Failed(
            Failures.notUnique(), select, Spots.join(source.spots(), conditions(looked)));
      }
      found |= condition.holds();
    }
    List<Looked> fitting = looked.stream().filter(l -> l.condition.holds()).toList();
    if (select.selector() != Select.Selector.COUNT && !fitting.isEmpty()) {
      return selected(fitting.get(0), source, looked);
    }
    Value none =
        select.selector() == Select.Selector.COUNT ? IntValue.of(fitting.size()) : NullValue.ABSENT;
    return new Shown(none, Spots.join(source.spots(), conditions(looked)));
  }

  /** The element that {@code first} or {@code one} found, among those that were looked at. */
  private static Shown selected(Looked fitting, Shown source, List<Looked> looked) {
    List<Looked> others = looked.stream().filter(l -> l != fitting).toList();
    return new Shown(
        fitting.element,
        Spots.join(
            Spots.of(fitting.element),
            fitting.condition.spots(),
            source.spots(),
            conditions(others)));
  }

  private Condition condition(Select select, Item item) {
    return select
        .condition()
        .map(condition -> expressions.with(select.binding(), item).condition(condition))
        .orElse(new Condition(true, Spots.NONE));
  }

  private static Spots conditions(List<Looked> looked) {
    return Spots.join(looked.stream().map(l -> l.condition.spots()).toList());
  }

  /** An element that was looked at, and what its condition gave. Compared by identity. */
  private static final class Looked {
    private final Value element;
    private final Condition condition;

    Looked(Value element, Condition condition) {
      this.element = element;
      this.condition = condition;
    }
  }
}
