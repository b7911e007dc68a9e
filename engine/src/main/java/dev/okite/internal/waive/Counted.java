package dev.okite.internal.waive;

/** A number of things in words. */
final class Counted {
  private Counted() {}

  /** {@code 1 day}, {@code 2 days}. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
