package dev.okite.value;

/** The weight and the nesting of a list or map, from those of what it holds. */
final class Measure {
  private Measure() {}

  static long weight(Value[] parts) {
    long weight = 1;
    for (Value part : parts) {
      long sum = weight + part.weight();
      weight = sum < 0 ? Long.MAX_VALUE : sum;
    }
    return weight;
  }

  static int nesting(Value[] parts) {
    int deepest = 0;
    for (Value part : parts) {
      deepest = Math.max(deepest, part.nesting());
    }
    return deepest + 1;
  }
}
