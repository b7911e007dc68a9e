package dev.okite.internal.tree;

import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/** The elements that an iteration visits, in order: all of them, or those that a lookup found. */
final class Visits {
  private final int @Nullable [] numbers;
  private final int count;

  private Visits(int @Nullable [] numbers, int count) {
    this.numbers = numbers;
    this.count = count;
  }

  /** The elements of {@code items} that can satisfy the condition which {@code lookup} is about. */
  static Visits of(@Nullable Lookup lookup, Frame frame, Loop loop, Value items) {
    int[] numbers = lookup == null ? null : lookup.candidates(frame, loop, items);
    return new Visits(numbers, numbers == null ? Loop.size(items) : numbers.length);
  }

  int count() {
    return count;
  }

  /** The number of the element that is visited at {@code position}. */
  int number(int position) {
    return numbers == null ? position : numbers[position];
  }
}
