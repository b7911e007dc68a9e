package dev.okite.internal.load.fast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a file by the bytes between their quotes, so that a key that returns is the same string.
 * It has a fixed size: a key takes the place of another that falls on the same slot.
 */
final class KeyTable {
  private static final int FEW_SLOTS = 64;
  private static final int MANY_SLOTS = 1024;

  /** A text that is longer than this has time to fill the larger table. */
  private static final int LONG_TEXT = 8192;

  private final byte[] in;
  private final @Nullable String[] keys;

  /** Where the opening quote of each key stands. */
  private final int[] places;

  KeyTable(byte[] in) {
    this.in = in;
    int slots = in.length > LONG_TEXT ? MANY_SLOTS : FEW_SLOTS;
    this.keys = new String[slots];
    this.places = new int[slots];
  }

  /** The key between two quotes, if it was added and is still there. */
  @Nullable String known(int opening, int closing) {
    int slot = slot(opening, closing);
    String key = keys[slot];
    int place = places[slot];
    // The quotes are compared too: what ends elsewhere is another key.
    return key != null
            && Arrays.equals(in, opening, closing + 1, in, place, place + closing - opening + 1)
        ? key
        : null;
  }

  /** Adds the {@code key} between two quotes, which has no escapes; returns it. */
  String add(String key, int opening, int closing) {
    int slot = slot(opening, closing);
    keys[slot] = key;
    places[slot] = opening;
    return key;
  }

  /** Mixes the length with the first, the middle and the last byte. */
  private int slot(int opening, int closing) {
    int middle = (opening + closing) >>> 1;
    int mixed = (in[opening + 1] * 31 + in[middle]) * 31 + in[closing - 1];
    mixed = mixed * 31 + closing - opening;
    return (mixed ^ (mixed >>> 8)) & (keys.length - 1);
  }
}
