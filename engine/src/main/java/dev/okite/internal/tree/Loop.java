package dev.okite.internal.tree;

import dev.okite.internal.eval.Failures;
import dev.okite.internal.sketch.Iteration;
import dev.okite.internal.sketch.SketchedClause;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.Objects;

/**
 * An iteration: what it runs over, and the slots it binds (language reference 4.3).
 *
 * @param source what is iterated over
 * @param first the slot of the first name
 * @param second the slot of the second name, or -1
 * @param scopeStart the first slot of what is declared inside
 * @param scopeEnd the slot behind the last one
 */
public record Loop(EvalNode source, int first, int second, int scopeStart, int scopeEnd) {
  /** The value of the source, over which iterating works. */
  public Value items(Frame frame) {
    Value items = source.eval(frame);
    if (items instanceof ListValue || items instanceof MapValue || items instanceof NullValue) {
      return items;
    }
    throw source.failure(frame, Failures.notIterable(items), source);
  }

  /** How many iterations there are over {@code items}. */
  public static int size(Value items) {
    if (items instanceof ListValue list) {
      return list.size();
    }
    return items instanceof MapValue map ? map.size() : 0;
  }

  /** Starts iteration {@code index}. */
  public void bind(Frame frame, Value items, int index) {
    charge(frame);
    frame.clear(scopeStart, scopeEnd);
    if (items instanceof ListValue list) {
      if (second < 0) {
        frame.slots[first] = list.get(index);
      } else {
        frame.slots[first] = IntValue.of(index);
        frame.slots[second] = list.get(index);
      }
    } else if (items instanceof MapValue map) {
      if (second >= 0) {
        frame.slots[first] = map.keyValue(index);
        frame.slots[second] = map.value(index);
      } else {
        frame.slots[first] = map.value(index);
      }
    }
  }

  /** The element of the iteration under way. */
  public Value element(Frame frame) {
    return Objects.requireNonNull(frame.slots[second < 0 ? first : second]);
  }

  /** The slot of the element. */
  int elementSlot() {
    return second < 0 ? first : second;
  }

  /** The iteration as a rule that is sketched opens it. */
  public Iteration sketch(Sketcher sketcher) {
    return Iteration.over(sketcher, source, first, second);
  }

  /** The iteration as a clause. */
  SketchedClause sketched() {
    return SketchedClause.iteration(source, first, second);
  }

  private void charge(Frame frame) {
    try {
      frame.charge(1);
    } catch (EvaluationFailure failure) {
      throw source.failure(frame, failure);
    }
  }
}
