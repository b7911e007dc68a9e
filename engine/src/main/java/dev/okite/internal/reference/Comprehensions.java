package dev.okite.internal.reference;

import dev.okite.internal.eval.Failures;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Group;
import dev.okite.syntax.ListComprehension;
import dev.okite.syntax.MapComprehension;
import dev.okite.syntax.WhereClause;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Comprehensions and {@code group} (spec 5.7); they show everything in the order of evaluation. */
final class Comprehensions {
  private final Expressions expressions;
  private final List<Spots> spots = new ArrayList<>();

  Comprehensions(Expressions expressions) {
    this.expressions = expressions;
  }

  Shown list(ListComprehension list) {
    List<Value> elements = new ArrayList<>();
    iterate(
        list,
        list.clauses(),
        inside -> {
          elements.add(value(inside, list.element()));
          checkSize(list, elements.size());
        });
    return expressions.computed(list, ListValue.of(elements), spots);
  }

  /** Of entries with the same key the last value stays, in the place of the first. */
  Shown map(MapComprehension map) {
    Map<String, Value> entries = new LinkedHashMap<>();
    iterate(
        map,
        map.clauses(),
        inside -> {
          String key = key(inside, map.key());
          entries.put(key, value(inside, map.value()));
          checkSize(map, entries.size());
        });
    return expressions.computed(map, MapValue.of(entries), spots);
  }

  /** The groups stand in the order in which their keys were first seen. */
  Shown group(Group group) {
    Map<String, List<Value>> groups = new LinkedHashMap<>();
    iterate(
        group,
        group.clauses(),
        inside -> {
          String key = key(inside, group.key());
          List<Value> elements = groups.computeIfAbsent(key, k -> new ArrayList<>());
          elements.add(value(inside, group.element()));
          checkSize(group, Math.max(elements.size(), groups.size()));
        });
    Map<String, Value> entries = new LinkedHashMap<>();
    groups.forEach((key, elements) -> entries.put(key, ListValue.of(elements)));
    return expressions.computed(group, MapValue.of(entries), spots);
  }

  /** Clauses nest from left to right; hands each innermost environment to {@code each}. */
  private void iterate(Expr whole, List<ComprehensionClause> clauses, Consumer<Expressions> each) {
    iterate(whole, expressions, clauses, 0, each);
  }

  private void iterate(
      Expr whole,
      Expressions inside,
      List<ComprehensionClause> clauses,
      int start,
      Consumer<Expressions> each) {
    for (int i = start; i < clauses.size(); i++) {
      if (clauses.get(i) instanceof ForClause loop) {
        int next = i + 1;
        for (Item item : source(inside, loop)) {
          expressions.charge(whole, 1);
          Expressions iteration = inside.with(loop.binding(), item);
          expressions.deeper(
              whole,
              () -> {
                iterate(whole, iteration, clauses, next, each);
                return true;
              });
        }
        return;
      }
      if (!holds(inside, ((WhereClause) clauses.get(i)).condition())) {
        return;
      }
    }
    each.accept(inside);
  }

  private List<Item> source(Expressions inside, ForClause loop) {
    Shown source = inside.evaluate(loop.source());
    spots.add(source.spots());
    return Item.in(loop.source(), source);
  }

  private boolean holds(Expressions inside, Expr where) {
    Condition condition = inside.condition(where);
    spots.add(condition.spots());
    return condition.holds();
  }

  private Value value(Expressions inside, Expr expression) {
    Shown shown = inside.evaluate(expression);
    spots.add(shown.spots());
    return shown.value();
  }

  private String key(Expressions inside, Expr expression) {
    Shown shown = inside.evaluate(expression);
    spots.add(shown.spots());
    if (shown.value() instanceof StringValue key) {
      return key.value();
    }
    throw new Failed(Failures.notAKey(shown.value()), expression, shown.spots());
  }

  private void checkSize(Expr whole, int size) {
    expressions.check(whole, spots, budget -> SizeLimits.checkElements(size));
  }
}
