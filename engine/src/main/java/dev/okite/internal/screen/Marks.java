package dev.okite.internal.screen;

import java.util.Arrays;

/** Which rules of a screen a document has touched. Belongs to one thread. */
final class Marks {
  final long[] words;

  Marks(int rules) {
    words = new long[(rules + Long.SIZE - 1) / Long.SIZE];
  }

  void clear() {
    Arrays.fill(words, 0);
  }

  boolean has(int rule) {
    return (words[rule >>> 6] & (1L << rule)) != 0;
  }
}
