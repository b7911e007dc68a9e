package dev.okite.internal.check;

/**
 * Bounds what includes that fan out can multiply to, counted in rules and in the conditions before
 * them, for a whole program.
 */
final class IncludeBudget {
  /** Thousands of policies of hundreds of rules each stay below it. */
  static final int MAX = 1_000_000;

  private int left = MAX;
  private boolean reported;

  /** Takes {@code amount} and tells whether that much was left. */
  boolean take(int amount) {
    if (amount > left) {
      left = 0;
      return false;
    }
    left -= amount;
    return true;
  }

  /** Whether it is for the caller to report that nothing is left: once is enough. */
  boolean isFirstReport() {
    boolean first = !reported;
    reported = true;
    return first;
  }
}
