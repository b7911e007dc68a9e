package dev.okite.internal.screen;

import java.util.BitSet;

/** Some of the rules of a screen. Immutable. */
final class MarkedRules {
  private final int[] positions;
  private final long[] words;

  MarkedRules(BitSet rules) {
    long[] all = rules.toLongArray();
    int used = 0;
    for (long word : all) {
      used += word == 0 ? 0 : 1;
    }
    positions = new int[used];
    words = new long[used];
    int next = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] != 0) {
        positions[next] = i;
        words[next++] = all[i];
      }
    }
  }

  /** Marks these rules. */
  void mark(Marks marks) {
    for (int i = 0; i < positions.length; i++) {
      marks.words[positions[i]] |= words[i];
    }
  }

  /** Whether one of these rules is marked. */
  boolean anyIn(Marks marks) {
    for (int i = 0; i < positions.length; i++) {
      if ((marks.words[positions[i]] & words[i]) != 0) {
        return true;
      }
    }
    return false;
  }
}
