package dev.okite.internal.load.fast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys by their bytes, for all documents: most documents have the keys of the ones before, in the
 * same order, and a string that is shared knows its hash already, by which it is looked up. It has
 * a fixed size: a key takes the place of another that falls on the same slot, and long ones are not
 * kept. Threads that race see a whole key or none, and at worst make a string that another one has
 * made.
 */
final class RecurringKeys {
  private static final int SLOTS = 1024;

  /** No slot. */
  private static final int NONE = -1;

  /** As many bytes have the longest keys that are kept. */
  private static final int LONGEST = 40;

  private static final @Nullable Key[] KEYS = new Key[SLOTS];

  /** Stands before the first key of a document. */
  static final Key START = new Key(new byte[0], "", NONE);

  private RecurringKeys() {}

  /** A key with its bytes, and where the one is kept that is to be expected behind it. */
  static final class Key {
    private final byte[] utf8;
    private final String text;
    private final int slot;

    /**
     * The slot of the key that stood behind this one when it was first seen. It is set once, so
     * that threads do not take its line from each other's caches, and is no reference, which would
     * keep keys that have lost their place.
     */
    private int next = NONE;

    Key(byte[] utf8, String text, int slot) {
      this.utf8 = utf8;
      this.text = text;
      this.slot = slot;
    }

    String text() {
      return text;
    }

    int length() {
      return utf8.length;
    }

    /** The key that may stand behind this one; null where nothing is known. */
    @Nullable Key next() {
      int guess = next;
      return guess == NONE ? null : KEYS[guess];
    }

    void isFollowedBy(Key key) {
      if (next == NONE && key.slot != NONE) {
        next = key.slot;
      }
    }

    /** Whether it stands at {@code start}, with a quote behind it before {@code limit}. */
    boolean standsAt(byte[] in, int start, int limit) {
      byte[] own = utf8;
      int end = start + own.length;
      if (end >= limit || in[end] != '"') {
        return false;
      }
      for (int i = 0; i < own.length; i++) {
        if (own[i] != in[start + i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** The key from {@code start} to before {@code end}, if it is kept. */
  static @Nullable Key find(byte[] in, int start, int end) {
    Key key = KEYS[slot(in, start, end)];
    return key != null && Arrays.equals(key.utf8, 0, key.utf8.length, in, start, end) ? key : null;
  }

  /** Keeps {@code text}, whose bytes are those from {@code start} to before {@code end}. */
  static Key keep(String text, byte[] in, int start, int end) {
    byte[] utf8 = Arrays.copyOfRange(in, start, end);
    if (utf8.length > LONGEST) {
      return new Key(utf8, text, NONE);
    }
    int slot = slot(in, start, end);
    Key key = new Key(utf8, text, slot);
    KEYS[slot] = key;
    return key;
  }

  /** Mixes the length with the first, the middle and the last byte. */
  private static int slot(byte[] in, int start, int end) {
    if (start == end) {
      return 0;
    }
    int mixed = (in[start] * 31 + in[(start + end) >>> 1]) * 31 + in[end - 1];
    mixed = mixed * 31 + end - start;
    return (mixed ^ (mixed >>> 10)) & (SLOTS - 1);
  }
}
