package dev.okite.internal.load.fast;

/** The lines that open and end documents: {@code ---} and {@code ...}. */
final class Markers {
  private Markers() {}

  /** Whether what stands at {@code p}, where a line starts, looks like one. */
  static boolean mayStandAt(byte[] in, int p) {
    byte c = in[p];
    return (c == '-' || c == '.') && in[p + 1] == c && in[p + 2] == c;
  }

  /** Whether one stands at {@code p}, where a line starts. */
  static boolean standsAt(byte[] in, int p) {
    if (!mayStandAt(in, p)) {
      return false;
    }
    byte next = in[p + 3];
    if (next == '\n' || next == ' ' || next == 0) {
      return true;
    }
    throw new HandOver(p);
  }
}
