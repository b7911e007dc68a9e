package dev.okite.internal.load.fast;

import java.util.Arrays;
import java.util.HashSet;

/** The keys of a map. */
final class Keys {
  /** Up to so many keys, comparing those whose hashes look alike is fastest. */
  private static final int FEW = 16;

  private Keys() {}

  /** Whether no key stands twice. */
  static boolean areDistinct(String[] keys) {
    if (keys.length > FEW) {
      return new HashSet<>(Arrays.asList(keys)).size() == keys.length;
    }
    long seen = 0;
    for (int i = 0; i < keys.length; i++) {
      // The hash is kept in the key, and whoever looks the key up needs it.
      long bit = 1L << keys[i].hashCode();
      if ((seen & bit) != 0 && standsBefore(i, keys)) {
        return false;
      }
      seen |= bit;
    }
    return true;
  }

  private static boolean standsBefore(int index, String[] keys) {
    for (int i = 0; i < index; i++) {
      if (keys[i].equals(keys[index])) {
        return true;
      }
    }
    return false;
  }
}
