package dev.okite.value;

/** The weight and the nesting of a list or map, from those of what it holds. */
final class Measure {
  private Measure() {}

  static long weight(Value[] parts) {
    long weight = 1;
    for (Value part : parts) {
      // Most parts are scalars, and asking one is a call to any of many classes.
      long own = part instanceof MapValue || part instanceof ListValue ? part.weight() : 1;
      long sum = weight + own;
      weight = sum < 0 ? Long.MAX_VALUE : sum;
    }
    return weight;
  }

  /** How computed values nest that hold {@code parts} without being a part of a document. */
  static int nesting(Value[] parts) {
    int deepest = 0;
    for (Value part : parts) {
      deepest = Math.max(deepest, part.nesting());
    }
    return deepest + 1;
  }
}
