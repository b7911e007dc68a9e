package dev.okite.internal.reference;

import dev.okite.builtin.CallContext;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How much work a value makes: comparing, hashing or rendering it takes as many steps as it has
 * parts, and a stack as deep as it nests. A value whose parts are shared counts them each time, as
 * that work does.
 */
final class ValueSize {
  /** How deeply computed lists and maps may nest above the values of documents in them. */
  static final int MAX_DEPTH = 100;

  private ValueSize() {}

  /**
   * Passes if {@code value}, which may be a computed list or map, is small enough (spec 8.3).
   *
   * @throws EvaluationFailure if not
   */
  static void checkComputed(Value value, CallContext budget) {
    SizeLimits.checkElements(count(value));
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(value, 1));
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (isCollection(level.value) && !level.value.isPlaced()) {
        if (level.depth > MAX_DEPTH) {
          throw new EvaluationFailure(
              ErrorCode.SIZE_LIMIT,
              "a list or map that is nested more than " + MAX_DEPTH + " levels deep");
        }
        budget.charge(count(level.value));
        pushParts(level, open);
      }
    }
  }

  /**
   * Charges a step for each part of {@code value}, however deep.
   *
   * @throws EvaluationFailure if the budget does not allow it
   */
  static void charge(Value value, CallContext budget) {
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(value, 1));
    while (!open.isEmpty()) {
      Level level = open.pop();
      budget.charge(count(level.value));
      pushParts(level, open);
    }
  }

  /**
   * Passes if the text of {@code value} is short enough to be made.
   *
   * @throws EvaluationFailure if not
   */
  static void checkRendered(Value value, CallContext budget) {
    if (!isCollection(value)) {
      return;
    }
    long characters = 0;
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(value, 1));
    while (!open.isEmpty()) {
      Level level = open.pop();
      budget.charge(count(level.value));
      characters += level.value instanceof StringValue text ? text.value().length() : 1;
      SizeLimits.checkCharacters(characters);
      pushParts(level, open);
    }
  }

  private record Level(Value value, int depth) {}

  private static void pushParts(Level level, Deque<Level> open) {
    if (level.value instanceof ListValue list) {
      for (int i = 0; i < list.size(); i++) {
        open.push(new Level(list.get(i), level.depth + 1));
      }
    } else if (level.value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        open.push(new Level(map.value(i), level.depth + 1));
      }
    }
  }

  private static boolean isCollection(Value value) {
    return value instanceof ListValue || value instanceof MapValue;
  }

  private static int count(Value value) {
    if (value instanceof ListValue list) {
      return list.size();
    }
    return value instanceof MapValue map ? map.size() : 0;
  }
}
