package dev.okite.internal.load.dockerfile;

/**
 * How much may come of variables in all: each may hold the one before it twice, so that a short
 * file can ask for texts of any length. When it is used up, variables are no longer known.
 */
final class Allowance {
  private static final int BASE = 1 << 20;
  private static final int FACTOR = 8;

  private long left;

  /**
   * @param fileLength how many bytes the file has
   */
  Allowance(int fileLength) {
    this.left = BASE + (long) FACTOR * fileLength;
  }

  /** Takes {@code amount}, if there is as much. */
  boolean take(int amount) {
    if (amount > left) {
      return false;
    }
    left -= amount;
    return true;
  }
}
