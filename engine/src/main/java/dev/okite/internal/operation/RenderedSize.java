package dev.okite.internal.operation;

import dev.okite.builtin.CallContext;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How long the text of a value will be. A list can hold the same long text a million times, so this
 * is asked before the text is made.
 */
public final class RenderedSize {
  private RenderedSize() {}

  /**
   * Passes if the text of {@code value} is short enough to be made. Charges a step for each part of
   * it.
   *
   * @throws dev.okite.value.EvaluationFailure if it is not, or if the budget is spent
   */
  public static void check(Value value, CallContext budget) {
    if (!(value instanceof ListValue || value instanceof MapValue)) {
      return;
    }
    long characters = 0;
    Deque<Value> open = new ArrayDeque<>();
    open.push(value);
    while (!open.isEmpty()) {
      Value part = open.pop();
      budget.charge(1);
      characters += part instanceof StringValue text ? text.value().length() : 1;
      if (part instanceof ListValue list) {
        characters += list.size();
        list.elements().forEach(open::push);
      } else if (part instanceof MapValue map) {
        for (int i = 0; i < map.size(); i++) {
          characters += map.key(i).length() + 2L;
          open.push(map.value(i));
        }
      }
      SizeLimits.checkCharacters(characters);
    }
  }
}
