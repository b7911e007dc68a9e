package dev.okite.conformance.property;

/** Gives names that nothing else has: a name in scope may not be declared again. */
final class Names {
  private int count;

  String fresh(String prefix) {
    count++;
    return prefix + count;
  }
}
