package dev.okite.internal.load.fast;

import java.util.Arrays;
import java.util.HashSet;

/** The keys of a map. */
final class Keys {
  /** Up to so many keys, comparing each with each is fastest. */
  private static final int FEW = 16;

  private Keys() {}

  /** Whether no key stands twice. */
  static boolean areDistinct(String[] keys) {
    if (keys.length > FEW) {
      return new HashSet<>(Arrays.asList(keys)).size() == keys.length;
    }
    for (int i = 1; i < keys.length; i++) {
      for (int k = 0; k < i; k++) {
        if (keys[i].equals(keys[k])) {
          return false;
        }
      }
    }
    return true;
  }
}
