package dev.okite.internal.load.dockerfile;

import java.util.Locale;

/** How stages are named by others: by their name, whatever its letters, or by their number. */
final class StageNames {
  private static final int MAX_DIGITS = 9;

  private StageNames() {}

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The number that {@code name} is, if it is less than {@code before}; else -1. */
  static int number(String name, int before) {
    if (name.isEmpty() || name.length() > MAX_DIGITS) {
      return -1;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return -1;
      }
    }
    int number = Integer.parseInt(name);
    return number < before ? number : -1;
  }
}
