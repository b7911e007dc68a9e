package dev.okite.internal.shape;

import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Filter;
import dev.okite.syntax.Group;
import dev.okite.syntax.ListComprehension;
import dev.okite.syntax.MapComprehension;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.value.StringValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What expressions come to that look at the elements of something (5.6, 5.7). */
final class Iterations {
  /** How often what can be reached is looked for further. */
  private static final int MOST_ROUNDS = 6;

  private final Interpreter interpreter;
  private final Resolutions resolutions;
  private final Loops loops;

  Iterations(Interpreter interpreter, Resolutions resolutions, Loops loops) {
    this.interpreter = interpreter;
    this.resolutions = resolutions;
    this.loops = loops;
  }

  Shape quantified(Quantified quantified, Surroundings around) {
    Outcome[] whole = {Outcome.NEVER};
    boolean[] some = {false};
    loops.forEach(
        quantified.binding(),
        quantified.source(),
        around,
        (inside, element) -> {
          some[0] = true;
          whole[0] = whole[0].or(interpreter.condition(quantified.condition(), inside));
        });
    // A list may be empty.
    return (switch (quantified.quantifier()) {
          case ANY -> new Outcome(whole[0].canHold(), true);
          case ALL -> new Outcome(true, whole[0].canFail());
          case NONE -> new Outcome(true, whole[0].canHold());
        })
        .shape();
  }

  Shape filter(Filter filter, Surroundings around) {
    Symbol it = resolutions.element(filter);
    Shape kept = Shape.NEVER;
    for (Shape each :
        loops.elements(
            interpreter.eval(filter.source(), around), filter.source(), filter.source().span())) {
      Surroundings inside = around.with(it, each);
      if (interpreter.condition(filter.condition(), inside).canHold()) {
        Surroundings known = interpreter.facts().after(filter.condition(), true, inside);
        kept = kept.or(known.narrowed(it, "", each, interpreter.types()));
      }
    }
    return Shape.listOf(kept);
  }

  Shape select(Select select, Surroundings around) {
    Binding binding = select.binding();
    Symbol selected = resolutions.binder(binding.second().orElse(binding.first()));
    Shape[] kept = {Shape.NULL};
    loops.forEach(
        select.binding(),
        select.source(),
        around,
        (inside, element) -> {
          if (select.condition().isEmpty()) {
            kept[0] = kept[0].or(element);
          } else if (interpreter.condition(select.condition().get(), inside).canHold()) {
            Surroundings known = interpreter.facts().after(select.condition().get(), true, inside);
            kept[0] = kept[0].or(known.narrowed(selected, "", element, interpreter.types()));
          }
        });
    return select.selector() == Select.Selector.COUNT ? Shape.INT : kept[0];
  }

  Shape list(ListComprehension comprehension, Surroundings around) {
    Shape[] element = {Shape.NEVER};
    loops.run(
        comprehension.clauses(),
        around,
        inside -> element[0] = element[0].or(interpreter.eval(comprehension.element(), inside)));
    return Shape.listOf(element[0]);
  }

  Shape map(MapComprehension comprehension, Surroundings around) {
    Shape[] key = {Shape.NEVER};
    Shape[] value = {Shape.NEVER};
    loops.run(
        comprehension.clauses(),
        around,
        inside -> {
          key[0] = key[0].or(interpreter.eval(comprehension.key(), inside));
          value[0] = value[0].or(interpreter.eval(comprehension.value(), inside));
        });
    return mapOf(key[0], value[0]);
  }

  Shape group(Group group, Surroundings around) {
    Shape[] key = {Shape.NEVER};
    Shape[] element = {Shape.NEVER};
    loops.run(
        group.clauses(),
        around,
        inside -> {
          key[0] = key[0].or(interpreter.eval(group.key(), inside));
          element[0] = element[0].or(interpreter.eval(group.element(), inside));
        });
    return mapOf(key[0], Shape.listOf(element[0]));
  }

  /** A map of {@code value} under keys, each of which may be missing, as far as they are known. */
  private static Shape mapOf(Shape key, Shape value) {
    Map<String, Shape> entries = new LinkedHashMap<>();
    for (Part part : key.withoutNull().parts()) {
      if (!(part instanceof Part.Constant constant
          && constant.value() instanceof StringValue text)) {
        return Shape.mapOf(value);
      }
      entries.put(text.value(), value.orNull());
    }
    return Shape.of(new Part.Entries(entries, null));
  }

  Shape reach(Reach reach, Surroundings around) {
    Symbol variable = resolutions.binder(reach.variable());
    Shape found =
        joined(
            loops.elements(
                interpreter.eval(reach.from(), around), reach.from(), reach.from().span()));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Shape before = found;
      for (Shape each : Loops.split(before)) {
        Shape next = interpreter.eval(reach.via(), around.with(variable, each));
        found = found.or(joined(loops.elements(next, reach.via(), reach.via().span())));
      }
      if (found.equals(before)) {
        return Shape.listOf(found);
      }
    }
    return Shape.listOf(found.or(Shape.unknown(Reason.BUDGET)));
  }

  private static Shape joined(List<Shape> shapes) {
    Shape all = Shape.NEVER;
    for (Shape each : shapes) {
      all = all.or(each);
    }
    return all;
  }
}
