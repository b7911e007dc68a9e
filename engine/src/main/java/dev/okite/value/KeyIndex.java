package dev.okite.value;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a large map. All fields are final, so that threads may hand it on to each
 * other without a lock.
 */
final class KeyIndex {
  /** As many slots are tried before a table counts as attacked. */
  private static final int MAX_PROBES = 64;

  private final String[] keys;

  /** Open-addressed table of entry numbers plus one; null where keys were chosen to collide. */
  private final int @Nullable [] table;

  /** Entry numbers in the order of their keys, where there is no table. */
  private final int[] order;

  KeyIndex(String[] keys) {
    this.keys = keys;
    this.table = tableOf(keys);
    this.order = table == null ? orderOf(keys) : new int[0];
  }

  /** The number of the entry with {@code key}, or -1. */
  int indexOf(String key) {
    int[] lookup = table;
    if (lookup == null) {
      return search(key);
    }
    int mask = lookup.length - 1;
    for (int slot = spread(key) & mask; lookup[slot] != 0; slot = (slot + 1) & mask) {
      String candidate = keys[lookup[slot] - 1];
      if (candidate.equals(key)) {
        return lookup[slot] - 1;
      }
    }
    return -1;
  }

  private int search(String key) {
    int low = 0;
    int high = order.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int comparison = keys[order[middle]].compareTo(key);
      if (comparison == 0) {
        return order[middle];
      }
      if (comparison < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The table of {@code keys}; null if many of them collide, which keys of good faith do not. */
  private static int @Nullable [] tableOf(String[] keys) {
    int[] lookup = new int[Integer.highestOneBit(keys.length) * 4];
    int mask = lookup.length - 1;
    for (int i = 0; i < keys.length; i++) {
      int slot = spread(keys[i]) & mask;
      int probes = 0;
      while (lookup[slot] != 0) {
        slot = (slot + 1) & mask;
        if (++probes > MAX_PROBES) {
          return null;
        }
      }
      lookup[slot] = i + 1;
    }
    return lookup;
  }

  private static int[] orderOf(String[] keys) {
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted(Comparator.comparing(i -> keys[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int spread(String key) {
    int hash = key.hashCode();
    return hash ^ (hash >>> 16);
  }
}
